package io.yusuan.dataset;

import io.yusuan.dataset.Publication.PublishedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a publication lies. New files come in under names of their own before the manifest is renamed, old files go
 * after it, so whoever reads by the manifest sees one publication whole; what a crash leaves is cleared by the next.
 */
final class OutputDirectory {
    private static final String STAGING = ".staging";
    private static final List<String> PART_FOLDERS = List.of("csv", "parquet", "excel-zh");

    private final Path root;
    private final Path staging;

    OutputDirectory(Path root) {
        this.root = root;
        this.staging = root.resolve(STAGING);
    }

    /** An empty directory for files that grow, on the same file system. */
    Path stage() throws IOException {
        DurableFiles.makeDirectories(root);
        deleteTree(staging);
        DurableFiles.makeDirectories(staging);
        return staging;
    }

    /** Makes the staged files the current publication. */
    Publication publish(List<PublishedFile> parts, Versions versions, Waived waived) throws IOException {
        for (PublishedFile part : parts) {
            Path target = root.resolve(part.path());
            if (!holds(target, part)) {
                DurableFiles.makeDirectories(target.getParent());
                DurableFiles.rename(staging.resolve(part.path()), target);
            }
        }
        List<PublishedFile> files = new ArrayList<>(parts);
        files.add(replace(DataPackage.FILE, DataPackage.print(parts, versions)));
        files.add(replace(LoadScript.FILE, LoadScript.print(parts)));
        replace(Manifest.FILE, Manifest.print(files, versions));
        removeUnlisted(files);
        deleteTree(staging);
        return new Publication(root, files, waived);
    }

    /** Whether a publication is here as it was made, and neither more nor what a crash left. */
    boolean stands(String manifest) throws IOException {
        if (!Files.isRegularFile(root.resolve(Manifest.FILE))
                || !manifest().equals(manifest)
                || Files.exists(staging)) {
            return false;
        }
        List<PublishedFile> files = Manifest.read(root.resolve(Manifest.FILE));
        for (PublishedFile file : files) {
            if (!holds(root.resolve(file.path()), file)) {
                return false;
            }
        }
        return unlisted(files).isEmpty();
    }

    /** Lower-case hex SHA-256 of the manifest that stands. */
    String manifest() throws IOException {
        return DurableFiles.sha256(root.resolve(Manifest.FILE));
    }

    /** A name is a hash of content, but a file damaged since, even at the same size, must not live on under it. */
    private static boolean holds(Path target, PublishedFile part) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == part.bytes()
                && DurableFiles.sha256(target).equals(part.sha256());
    }

    private PublishedFile replace(String name, String content) throws IOException {
        Path staged = staging.resolve(name);
        DurableFiles.makeDirectories(staged.getParent());
        DurableFiles.makeDirectories(root.resolve(name).getParent());
        DurableFiles.write(staged, content);
        DurableFiles.force(staged);
        PublishedFile file = new PublishedFile(name, "", 0, Files.size(staged), DurableFiles.sha256(staged));
        DurableFiles.rename(staged, root.resolve(name));
        return file;
    }

    /** Removes part files that a manifest does not list, and the folders they leave empty. */
    private void removeUnlisted(List<PublishedFile> files) throws IOException {
        for (Path file : unlisted(files)) {
            DurableFiles.delete(file);
        }
        for (String folder : PART_FOLDERS) {
            for (Path path : deepestFirst(root.resolve(folder))) {
                if (Files.isDirectory(path) && isEmpty(path)) {
                    DurableFiles.delete(path);
                }
            }
        }
    }

    /** Part files that a manifest does not list. */
    private List<Path> unlisted(List<PublishedFile> files) throws IOException {
        Set<Path> listed = files.stream().map(f -> root.resolve(f.path())).collect(Collectors.toSet());
        List<Path> unlisted = new ArrayList<>();
        for (String folder : PART_FOLDERS) {
            for (Path path : deepestFirst(root.resolve(folder))) {
                if (!Files.isDirectory(path) && !listed.contains(path)) {
                    unlisted.add(path);
                }
            }
        }
        return unlisted;
    }

    private static boolean isEmpty(Path directory) {
        try (Stream<Path> list = Files.list(directory)) {
            return list.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        for (Path path : deepestFirst(directory)) {
            DurableFiles.delete(path);
        }
    }

    private static List<Path> deepestFirst(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }
}

package io.yusuan.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The program tesseract, run once a page and language. */
final class Tesseract {
    private static final String PROGRAM = "tesseract";

    /** Longest a page may take, in seconds; a full page takes some five. */
    private static final int PATIENCE = 120;

    private Tesseract() {}

    /** Ways of looking for text. */
    enum Look {
        /** Each picture is one line of text. */
        LINE("--psm", "7"),
        /** Each picture is one figure. */
        FIGURE("--psm", "7", "-c", "tessedit_char_whitelist=0123456789.,-+%()");

        private final List<String> arguments;

        Look(String... arguments) {
            this.arguments = List.of(arguments);
        }
    }

    /** What is missing of tesseract and its data for some languages; empty if nothing is. */
    static Optional<String> missing(List<String> languages) {
        try {
            List<String> installed = run(List.of("--list-langs")).lines().toList();
            return languages.stream()
                    .filter(l -> !installed.contains(l))
                    .findFirst()
                    .map(l -> PROGRAM + " " + l);
        } catch (IOException e) {
            return Optional.of(PROGRAM);
        }
    }

    /**
     * The words of some pictures, in tesseract's own table form, each picture a page.
     *
     * @throws IOException when it cannot be started, fails, or takes too long
     */
    static String words(List<BufferedImage> pictures, int dpi, Look look, String language) throws IOException {
        Path folder = Files.createTempDirectory("yusuan-page-");
        try {
            List<String> names = new ArrayList<>();
            for (BufferedImage picture : pictures) {
                Path file = folder.resolve(names.size() + ".png");
                ImageIO.write(picture, "png", file.toFile());
                names.add(file.toString());
            }
            Path list = Files.write(folder.resolve("pictures.txt"), names, StandardCharsets.UTF_8);
            List<String> arguments = new ArrayList<>(List.of(list.toString(), "stdout", "-l", language));
            arguments.addAll(look.arguments);
            arguments.addAll(List.of("--dpi", Integer.toString(dpi), "tsv"));
            return run(arguments);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static String run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(arguments);
        Path output = Files.createTempFile("yusuan-words-", ".tsv");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // documents are read side by side already
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            await(builder.start());
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void await(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                throw new IOException(PROGRAM + " > " + PATIENCE + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(PROGRAM + " exit " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + PROGRAM + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }
}

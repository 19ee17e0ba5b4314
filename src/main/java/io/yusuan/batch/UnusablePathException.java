package io.yusuan.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file or directory that the operator named cannot be used. The message names it and the option that changes it. */
public final class UnusablePathException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusablePathException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Makes sure that there is a folder to read. */
    static void requireFolder(Path folder) throws UnusablePathException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            String why = !Files.exists(folder)
                    ? "there is no folder " + folder
                    : Files.isDirectory(folder)
                            ? "permission denied for the folder " + folder
                            : folder + " is no folder";
            throw new UnusablePathException(
                    why + "; name another with --input or the key \"folder\" of the job file", null);
        }
    }

    /**
     * Makes a directory and its parents, and makes sure that files can be made in it.
     *
     * @param what it is, {@code work}: the name of its option and of its key in the job file
     */
    static void prepare(Path directory, String what) throws UnusablePathException {
        try {
            Files.createDirectories(directory);
            if (!Files.isWritable(directory)) {
                throw new AccessDeniedException(directory.toString());
            }
        } catch (IOException e) {
            throw new UnusablePathException(
                    "the " + what + " directory " + directory + " cannot be made or written (" + reason(directory, e)
                            + "); name another with --" + what + " or the key \"" + what + "\" of the job file",
                    e);
        }
    }

    private static String reason(Path directory, IOException e) {
        if (e instanceof FileAlreadyExistsException || Files.exists(directory) && !Files.isDirectory(directory)) {
            return "there is a file of that name";
        }
        return reason(e);
    }

    /** Why a file cannot be read or made, without its name. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        boolean named = e instanceof FileSystemException && ((FileSystemException) e).getReason() != null;
        return named ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
    }
}

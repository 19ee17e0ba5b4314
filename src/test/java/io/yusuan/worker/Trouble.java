package io.yusuan.worker;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceFile;
import io.yusuan.pipeline.Outcome;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import sun.misc.Unsafe;

/** A worker whose documents say what becomes of it: {@code hang}, {@code exit 3}, {@code calm}, … */
final class Trouble {
    private Trouble() {}

    public static void main(String[] args) throws IOException {
        DocumentWorker.serve(settings -> Trouble::process);
    }

    private static Outcome process(SourceFile file) throws IOException {
        String[] words = Files.readString(file.file()).strip().split(" ");
        switch (words[0]) {
            case "hang" -> hang();
            case "memory" -> memory(new ArrayList<>());
            case "stack" -> stack(0);
            case "exit" -> System.exit(Integer.parseInt(words[1]));
            case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(words[1]));
            case "native" -> crash();
            case "bug" -> throw new IllegalStateException("of the document " + file.file());
            case "print" -> System.out.print("a library that talks");
            case "gone" -> throw new IOException("the disk is gone");
            case "network" -> throw new UnsupportedOperationException(network(Integer.parseInt(words[1])));
            default -> Thread.yield();
        }
        return new Outcome.Rejected(
                file.id(), "text/plain", file.bytes(), RejectReason.of(RejectReason.Kind.UNSUPPORTED), List.of());
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void memory(List<long[]> held) {
        while (true) {
            held.add(new long[1 << 20]);
        }
    }

    private static int stack(int depth) {
        return 1 + stack(depth + 1);
    }

    private static void crash() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((Unsafe) field.get(null)).freeMemory(1);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tries every way out, and says which are open. */
    private static String network(int port) {
        List<String> open = new ArrayList<>();
        InetSocketAddress here = new InetSocketAddress("127.0.0.1", port);
        attempt("socket", open, () -> new Socket("127.0.0.1", port));
        attempt("channel", open, () -> SocketChannel.open(here));
        attempt("asynchronous", open, () -> AsynchronousSocketChannel.open().connect(here));
        attempt(
                "url",
                open,
                () -> URI.create("http://127.0.0.1:" + port).toURL().openStream());
        attempt("client", open, () -> java.net.http.HttpClient.newHttpClient());
        attempt("datagram", open, DatagramSocket::new);
        attempt("server", open, () -> new ServerSocket(0));
        attempt("name", open, () -> looked("www.example.com"));
        return String.join(" ", open);
    }

    /** A name that is not known is looked for all the same, unless it is sought in a file. */
    private static String looked(String name) throws UnknownHostException {
        try {
            return InetAddress.getByName(name).toString();
        } catch (UnknownHostException e) {
            if (e.getMessage().contains("in hosts file")) {
                throw e;
            }
            return e.getMessage();
        }
    }

    private static void attempt(String way, List<String> open, Callable<?> call) {
        try {
            call.call();
            open.add(way);
        } catch (Exception | Error e) {
            // closed
        }
    }

    static WorkerCommand command() {
        return new WorkerCommand(List.of("-cp", WorkerCommand.classPath(), Trouble.class.getName()));
    }

    static SourceFile document(Path folder, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(content.replace(' ', '-') + ".txt"), content);
        return new SourceFile(
                new io.yusuan.document.SourceId(
                        "0".repeat(64),
                        file.getFileName().toString(),
                        file.getFileName().toString()),
                file,
                content.length());
    }
}

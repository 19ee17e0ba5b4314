package io.yusuan.worker;

import io.yusuan.dataset.DurableFiles;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps a process from speaking to any other machine, or to a port of this one. Documents name addresses, and a library
 * that follows one would tell the world what is being read. Sockets are refused by their factories and channels by a
 * provider that does not exist; names are looked up in a file that is empty.
 */
final class NoNetwork {
    private static final String NO_PROVIDER = NoNetwork.class.getPackageName() + ".NoProvider";

    private NoNetwork() {}

    /** What the process must be started with; some of it is read once, before any code of ours. */
    static List<String> flags(Path directory) throws IOException {
        Path names = directory.resolve("hosts");
        DurableFiles.write(names, "");
        return List.of(
                "-Djdk.net.hosts.file=" + names,
                "-Djava.nio.channels.spi.SelectorProvider=" + NO_PROVIDER,
                "-Djava.nio.channels.spi.AsynchronousChannelProvider=" + NO_PROVIDER,
                "-Djava.net.useSystemProxies=false");
    }

    /** Refuses every socket of this process from now on. */
    @SuppressWarnings("deprecation") // there is no other door to all sockets, and the flags above close the newer ones
    static void install() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw refused();
        });
        ServerSocket.setSocketFactory(() -> {
            throw refused();
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw refused();
        });
    }

    private static SecurityException refused() {
        return new SecurityException("a worker speaks to no other process");
    }
}

package io.yusuan.gather.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up a host and refuses addresses that are not of the public internet. The client connects to the addresses given
 * here and looks up nothing by itself, so that a name that changes its address between check and connection gains nothing.
 */
final class AddressGuard implements DnsResolver {
    /** Asks the system. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** The host has an address that may not be connected to. */
    static final class ForbiddenAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddress(String message) {
            super(message);
        }
    }

    /** A block of addresses: its first bytes, and how many bits of them count. */
    private record Block(int bits, int... bytes) {
        boolean holds(byte[] address, int offset) {
            for (int bit = 0; bit < bits; bit++) {
                int shift = 7 - bit % 8;
                int written = bytes[bit / 8] >> shift & 1;
                if ((address[offset + bit / 8] >> shift & 1) != written) {
                    return false;
                }
            }
            return true;
        }
    }

    /** IANA special-purpose registry of IPv4 addresses, what is not globally reachable, and multicast and above. */
    private static final List<Block> IPV4 = List.of(
            new Block(8, 0),
            new Block(8, 10),
            new Block(10, 100, 64),
            new Block(8, 127),
            new Block(16, 169, 254),
            new Block(12, 172, 16),
            new Block(24, 192, 0, 0),
            new Block(24, 192, 0, 2),
            new Block(16, 192, 168),
            new Block(15, 198, 18),
            new Block(24, 198, 51, 100),
            new Block(24, 203, 0, 113),
            new Block(3, 224));

    /** IPv6: only 2000::/3 is handed out; of it, what is for documentation, protocols and tunnels. */
    private static final Block IPV6_GLOBAL = new Block(3, 0x20);

    private static final List<Block> IPV6 =
            List.of(new Block(23, 0x20, 0x01, 0x00), new Block(32, 0x20, 0x01, 0x0d, 0xb8), new Block(16, 0x20, 0x02));

    private final Names names;
    private final boolean privateAddresses;

    AddressGuard(Names names, boolean privateAddresses) {
        this.names = names;
        this.privateAddresses = privateAddresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        for (InetAddress address : addresses) {
            if (!privateAddresses && !isPublic(address)) {
                throw new ForbiddenAddress(host + " has the address " + address.getHostAddress()
                        + ", which is not of the public internet");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether an address is one that anybody may be reached at. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return IPV4.stream().noneMatch(block -> block.holds(bytes, 0));
        }
        return IPV6_GLOBAL.holds(bytes, 0) && IPV6.stream().noneMatch(block -> block.holds(bytes, 0));
    }
}

package io.yusuan.gather.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Published listing pages and the documents they lead to.
 *
 * @param name tells the state of several sources apart; never in a dataset
 * @param start pages that are read first, in order; absolute
 * @param reach which machines may be asked
 * @param links what is done with a link
 * @param paging pages of a listing that no link leads to
 * @param manners how the machines are asked
 */
public record WebSource(
        String name, List<URI> start, Reach reach, Links links, Optional<Paging> paging, Manners manners) {
    public WebSource {
        start = List.copyOf(start);
    }

    /**
     * Which machines may be asked.
     *
     * @param hosts {@code host} for the ports of http and https, {@code host:port} for another; lower case
     * @param privateAddresses whether addresses that are not of the public internet may be connected to
     */
    public record Reach(Set<String> hosts, boolean privateAddresses) {
        public Reach {
            hosts = Set.copyOf(hosts);
        }

        boolean permits(URI url) {
            return hosts.contains(WebUrl.authority(url));
        }
    }

    /**
     * What is done with a link. The first list that matches decides, in the order given here.
     *
     * @param exclude links that are never followed
     * @param documents links to documents
     * @param listings links of listing pages to further listing pages
     * @param articles links of listing pages to pages that have documents attached or are documents
     * @param titled what the words of a link to an article must match; empty for any words
     * @param html when an article is itself a document
     */
    public record Links(
            List<UrlPattern> exclude,
            List<UrlPattern> documents,
            List<UrlPattern> listings,
            List<UrlPattern> articles,
            List<UrlPattern> titled,
            Html html) {
        public Links {
            exclude = List.copyOf(exclude);
            documents = List.copyOf(documents);
            listings = List.copyOf(listings);
            articles = List.copyOf(articles);
            titled = List.copyOf(titled);
        }

        /** @param words what a reader sees of the link, and its title */
        Use use(URI url, List<String> words) {
            if (any(exclude, url)) {
                return Use.NONE;
            }
            if (any(documents, url)) {
                return Use.DOCUMENT;
            }
            if (any(listings, url)) {
                return Use.LISTING;
            }
            return titled(words) && any(articles, url) ? Use.ARTICLE : Use.NONE;
        }

        private boolean titled(List<String> words) {
            return titled.isEmpty()
                    || titled.stream().anyMatch(pattern -> words.stream().anyMatch(pattern::matchesText));
        }

        private static boolean any(List<UrlPattern> patterns, URI url) {
            return patterns.stream().anyMatch(pattern -> pattern.matches(url));
        }
    }

    /** What a link is to a source. */
    enum Use {
        NONE,
        DOCUMENT,
        LISTING,
        ARTICLE
    }

    /** When an article is itself a document. */
    public enum Html {
        NEVER,
        WITHOUT_ATTACHMENTS,
        ALWAYS
    }

    /**
     * Pages of a listing that no link leads to, because a script makes the links.
     *
     * @param url with {@link #NUMBER} where the number of the page stands
     * @param from number of the first page
     * @param to number of the last page that is asked for; a listing may end before
     */
    public record Paging(String url, int from, int to) {
        /** Stands for the number of a page. */
        public static final String NUMBER = "{page}";

        String page(int number) {
            return url.replace(NUMBER, Integer.toString(number));
        }
    }

    /**
     * How machines are asked.
     *
     * @param userAgent says who asks; its first word is the name that robots.txt is searched for
     * @param delay between two requests to one host, at least; robots.txt may ask for more
     * @param timeout for one request from the connection to the last byte
     * @param retries how often a request that failed is made again
     * @param maxBytes of one document
     * @param maxPages listing pages and articles read in one run
     */
    public record Manners(
            String userAgent, Duration delay, Duration timeout, int retries, long maxBytes, int maxPages) {
        /** The name that robots.txt is searched for. */
        String robot() {
            return userAgent.split("[/ ]", 2)[0].toLowerCase(java.util.Locale.ROOT);
        }
    }
}

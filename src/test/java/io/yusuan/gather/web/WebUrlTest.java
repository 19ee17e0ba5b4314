package io.yusuan.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP://Example.ORG:80/A/../b.html#top | http://example.org/b.html",
                "https://example.org:443 | https://example.org/",
                "https://example.org:8443/?a=1 | https://example.org:8443/?a=1",
                "http://example.org/../../a | http://example.org/a",
                "http://example.org/a b[c].pdf | http://example.org/a%20b%5Bc%5D.pdf",
                "http://example.org/100%.pdf?x=%E4 | http://example.org/100%25.pdf?x=%E4",
                "http://example.org\\a\\b.pdf | http://example.org/a/b.pdf",
                "http://预算.example/公开.pdf?名=算 | http://xn--lzz850d.example/%E5%85%AC%E5%BC%80.pdf?%E5%90%8D=%E7%AE%97",
                "http://[::1]:8080/ | http://[::1]:8080/"
            })
    void oneSpellingEach(String written, String url) {
        assertThat(WebUrl.of(written)).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.pdf",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:void(0)",
                "http://",
                "http:///",
                "http://user:pass@example.org/",
                "http://example.org:port/",
                "http://a b/",
                "http://exa%6dple.org/"
            })
    void notAnAddressOfTheWeb(String written) {
        assertThat(WebUrl.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*.pdf, http://h/a/b.PDF, true",
        "*.pdf, http://h/a/b.pdf?v=1, true",
        "*.pdf, http://h/get?file=b.pdf, true",
        "*.pdf, http://h/a.pdf/b, false",
        "/zw/*.html, http://h/zw/a.html, true",
        "/zw/*.html, http://h/zw/x/a.html, false",
        "/zw/**.html, http://h/zw/x/a.html, true",
        "https://h/**, https://h/a/b?c, true",
        "https://h/**, http://h/a, false",
        "t20*_?.html, http://h/t2025_1.html, false",
        "a+(b).html, http://h/a+(b).html, true"
    })
    void patterns(String pattern, String url, boolean matches) {
        assertThat(new UrlPattern(pattern).matches(URI.create(url))).isEqualTo(matches);
    }
}

package io.yusuan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.document.Place;
import org.junit.jupiter.api.Test;

class FindingLogTest {
    @Test
    void whatIsLeftOutIsCountedAndSaid() {
        FindingLog log = new FindingLog();
        for (int line = 1; line <= FindingLog.PER_CODE + 7; line++) {
            log.add(Finding.of(FindingCode.DOCUMENT_REJECTED, new Place.Line(line), "corrupt"));
        }

        assertThat(log.findings()).hasSize(FindingLog.PER_CODE + 1);
        Finding last = log.findings().get(FindingLog.PER_CODE);
        assertThat(last.code()).isEqualTo(FindingCode.FINDINGS_SUPPRESSED);
        assertThat(last.messageEn()).contains("7 more").contains("document_rejected");
    }
}

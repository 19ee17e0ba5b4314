package io.yusuan.finding;

import io.yusuan.document.Place;
import java.util.List;

/**
 * A thing a person should look at.
 *
 * @param code what kind of thing
 * @param tableId the table it belongs to, empty when it belongs to the document
 * @param place where it stands
 * @param arguments what the words of the code are filled with, in order, already printed
 * @param explanation why it came about where the document itself explains it, otherwise of no points
 * @param checkIds ids of the checks that raised it, in order
 */
public record Finding(
        FindingCode code,
        String tableId,
        Place place,
        List<String> arguments,
        Explanation explanation,
        List<String> checkIds) {
    public Finding {
        arguments = List.copyOf(arguments);
        checkIds = List.copyOf(checkIds);
    }

    /** A finding on the document itself. */
    public static Finding of(FindingCode code, Place place, String... arguments) {
        return new Finding(code, "", place, List.of(arguments), Explanation.NONE, List.of());
    }

    /** The same finding, placed in a table. */
    public Finding inTable(String id) {
        return new Finding(code, id, place, arguments, explanation, checkIds);
    }

    /** The same finding with an explanation. */
    public Finding explainedBy(Explanation why) {
        return new Finding(code, tableId, place, arguments, why, checkIds);
    }

    /** The same finding with the checks that raised it. */
    public Finding raisedBy(List<String> ids) {
        return new Finding(code, tableId, place, arguments, explanation, ids);
    }

    public Severity severity() {
        return code.severity();
    }

    public String messageZh() {
        return FindingWords.ZH.message(code, arguments);
    }

    public String messageEn() {
        return FindingWords.EN.message(code, arguments);
    }

    /** What to do about it, in Chinese. */
    public String adviceZh() {
        return FindingWords.ZH.advice(code);
    }

    /** What to do about it, in English. */
    public String advice() {
        return FindingWords.EN.advice(code);
    }
}

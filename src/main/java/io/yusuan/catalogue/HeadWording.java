package io.yusuan.catalogue;

import java.util.List;
import java.util.Set;

/**
 * Words by which a document says what it is.
 *
 * @param budget 预算
 * @param finalAccount 决算
 * @param funds names that hold the word 预算 or 政府 and say nothing of the document
 * @param department words of a department's disclosure
 * @param unit words of a single unit's disclosure
 * @param government words of a government's disclosure
 * @param ownerPrefix what stands before the name of an organisation in a line above a table
 * @param lineNoise what else such a line holds: unit, date
 * @param cover what stands on a cover, with the organisation as its first group
 */
public record HeadWording(
        String budget,
        String finalAccount,
        List<String> funds,
        Patterns department,
        Patterns unit,
        Patterns government,
        Patterns ownerPrefix,
        Patterns lineNoise,
        Patterns cover) {
    private static final Set<String> KEYS = Set.of(
            "budget",
            "final_account",
            "funds",
            "department",
            "unit",
            "government",
            "owner_prefix",
            "line_noise",
            "cover");

    public HeadWording {
        funds = List.copyOf(funds);
    }

    static HeadWording parse(YamlNode.Mapping yaml, Problems problems) {
        yaml.allowOnly(KEYS, problems);
        return new HeadWording(
                yaml.text("budget", "", problems),
                yaml.text("final_account", "", problems),
                yaml.texts("funds", problems),
                Patterns.parse(yaml, "department", problems),
                Patterns.parse(yaml, "unit", problems),
                Patterns.parse(yaml, "government", problems),
                Patterns.parse(yaml, "owner_prefix", problems),
                Patterns.parse(yaml, "line_noise", problems),
                Patterns.parse(yaml, "cover", problems));
    }

    HeadWording plus(HeadWording more) {
        return new HeadWording(
                more.budget.isEmpty() ? budget : more.budget,
                more.finalAccount.isEmpty() ? finalAccount : more.finalAccount,
                Wording.both(funds, more.funds),
                department.plus(more.department),
                unit.plus(more.unit),
                government.plus(more.government),
                ownerPrefix.plus(more.ownerPrefix),
                lineNoise.plus(more.lineNoise),
                cover.plus(more.cover));
    }

    /** The folded text without the names of funds. */
    public String withoutFunds(String folded) {
        String rest = folded;
        for (String fund : funds) {
            rest = rest.replace(fund, "");
        }
        return rest;
    }
}

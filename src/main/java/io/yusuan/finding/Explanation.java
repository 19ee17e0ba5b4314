package io.yusuan.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why something came about, as far as the document itself tells.
 *
 * @param points each for itself, in order; none where nothing is known
 */
public record Explanation(List<Point> points) {
    public static final Explanation NONE = new Explanation(List.of());

    public Explanation {
        points = List.copyOf(points);
    }

    /**
     * One thing that explains.
     *
     * @param kind what kind of thing, {@code reserve}; the words of a kind stand in {@code findings/explanations_*}
     * @param arguments what its words are filled with, already printed
     * @param choices points of which one will do; their words come before the arguments
     */
    public record Point(String kind, List<String> arguments, List<Point> choices) {
        public Point {
            arguments = List.copyOf(arguments);
            choices = List.copyOf(choices);
        }

        public static Point of(String kind, String... arguments) {
            return new Point(kind, List.of(arguments), List.of());
        }
    }

    public static Explanation of(String kind, String... arguments) {
        return new Explanation(List.of(Point.of(kind, arguments)));
    }

    /** Places, in words of any language. */
    public static Explanation places(String places) {
        return of("places", places);
    }

    /** These points, of something that stands beside what is printed there. */
    public Explanation beside(String printed) {
        return new Explanation(List.of(new Point("beside", List.of(printed), points)));
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** These points and then those of another one. */
    public Explanation and(Explanation more) {
        return new Explanation(
                Stream.concat(points.stream(), more.points.stream()).toList());
    }

    /** In Chinese; an empty text where nothing is known. */
    public String zh() {
        return ExplanationWords.ZH.of(this);
    }

    /** In English, each point that explains a difference after its kind; an empty text where nothing is known. */
    public String en() {
        return ExplanationWords.EN.of(this);
    }
}

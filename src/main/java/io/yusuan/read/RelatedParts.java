package io.yusuan.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** Finds the parts of an Office package that another part names. */
final class RelatedParts {
    private RelatedParts() {}

    /**
     * The parts of a kind, in the order of their ids. One that is named but missing is passed over, as Office does.
     *
     * @param kind the word in which both generations of relationship types end
     */
    static List<PackagePart> of(PackagePart part, String kind) throws InvalidFormatException {
        List<PackagePart> parts = new ArrayList<>();
        for (PackageRelationship relation : part.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/" + kind)
                    && relation.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart named =
                        part.getPackage().getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
                if (named != null) {
                    parts.add(named);
                }
            }
        }
        return parts;
    }
}

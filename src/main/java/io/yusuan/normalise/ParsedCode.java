package io.yusuan.normalise;

import io.yusuan.catalogue.Classification;
import io.yusuan.statement.Codes.CodeBasis;

/**
 * A classification code as a row prints it.
 *
 * @param classification which of the four, by the first digit
 * @param code 3, 5 or 7 digits
 * @param name name printed in the same cell, or empty
 * @param basis how the code came
 */
public record ParsedCode(Classification classification, String code, String name, CodeBasis basis) {}

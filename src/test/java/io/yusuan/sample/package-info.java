/**
 * Builds sample disclosures in every format from one neutral model: the disclosure the project began from, whose
 * figures lie in {@code seeds/samples}, and random budgets that close.
 */
package io.yusuan.sample;

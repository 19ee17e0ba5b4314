/** Reads pictures of pages with the separate program tesseract, where it is installed: letters and ruled lines. */
package io.yusuan.read.ocr;

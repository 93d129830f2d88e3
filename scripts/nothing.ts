/**
 * Stands in for packages that jsPDF names but this application never reaches: `html2canvas`, `canvg` and
 * `dompurify` (for `.html()` and `.addSvgAsImage()`) and `fast-png` (for `.addImage()`). Together they weigh
 * more than jsPDF itself and would be precached. Reaching one is a bug, so it throws.
 */
export function decode(): never {
  throw new Error('This part of jsPDF is left out: see scripts/nothing.ts');
}

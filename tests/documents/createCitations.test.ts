import { describe, expect, it } from 'vitest';
import { createCitations } from '../../src/documents/action-plan/createCitations';

const review = { id: 'review', title: 'A rapid review', DOI: '10.1186/s12889-024-17736-2' };

describe('citations', () => {
  it('are numbered as they are first cited, and a source cited again keeps its number', () => {
    const citations = createCitations([{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }, review]);
    expect(citations.cite(['b', 'unknown', 'a']).map(({ number }) => number)).toEqual([1, 2]);
    expect(citations.citeDoi(review.DOI).map(({ number }) => number)).toEqual([3]);
    expect(citations.cite(['a']).map(({ number }) => number)).toEqual([2]);
    expect(citations.list().map(({ reference }) => reference.id)).toEqual(['b', 'a', 'review']);
  });
});

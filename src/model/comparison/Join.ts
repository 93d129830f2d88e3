/**
 * What the person said of two that look like one: that they are, or that they are not.
 *
 * Nothing is joined without it. `site` joins one site's id to another's, `network` one spelling to
 * another, `expected` a site's id to the id of an expected site.
 */
export interface Join {
  readonly kind: 'site' | 'network' | 'expected';
  readonly from: string;
  readonly to: string;
  /** Whether they are one; where they are not, they are offered no more. */
  readonly same: boolean;
}

/** Two that may be one, to be shown to the person. */
export interface LikelyJoin {
  readonly kind: Join['kind'];
  readonly from: string;
  readonly to: string;
  /** How the two are called, and how many plans or sites each has. */
  readonly fromName: string;
  readonly toName: string;
  readonly fromCount: number;
  readonly toCount: number;
  /** Why it is offered: the same code, the same name, or a name spelled differently. */
  readonly because: 'code' | 'name' | 'spelling';
}

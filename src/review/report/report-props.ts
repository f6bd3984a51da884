import type { Review } from '../model/review';
import type { ReviewContext } from '../model/review-context';

/** What every section of the page is made from. */
export interface ReportProps {
  readonly review: Review;
  readonly context: ReviewContext;
}

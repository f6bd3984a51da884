import type { Review } from '../../model/review';

/** A part of the page that can be linked to. */
export interface Anchor {
  readonly id: string;
  readonly title: string;
}

/** The sections of the page for a review, in their order. */
export function contents(review: Review): Anchor[] {
  const all: readonly (Anchor & { readonly when?: boolean })[] = [
    { id: 'dangers', title: 'Look at this', when: review.dangers.length > 0 },
    { id: 'layers', title: 'Layers' },
    { id: 'rollout', title: 'Roll-out', when: hasRollout(review) },
    { id: 'changes', title: 'Changes', when: !review.first && review.objects.length > 0 },
    { id: 'terraform', title: 'Terraform', when: review.plan !== undefined },
    { id: 'policy', title: 'Policy', when: review.policy !== undefined },
    { id: 'capacity', title: 'Capacity', when: 'capacity' in review.inventory },
    { id: 'costs', title: 'Costs', when: review.cost !== undefined },
    { id: 'inventory', title: 'Inventory' },
    { id: 'objects', title: 'Objects' },
  ];
  return all.filter(({ when = true }) => when).map(({ id, title }) => ({ id, title }));
}

function hasRollout({ first, rollout: { restarts, images, charts, replicas } }: Review): boolean {
  return !first && restarts.length + images.length + charts.length + replicas.length > 0;
}

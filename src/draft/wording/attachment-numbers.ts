/** The attachments of the 通报 that not every month has. */
interface AttachmentsPresent {
  readonly hasIndicators: boolean;
  readonly hasRanking: boolean;
  readonly hasMatters: boolean;
  readonly hasAdjustments: boolean;
}

/**
 * The number of each attachment of the 通报 in the order of the template, as the text names it. Of one that is not printed it
 * is that of the one before.
 */
export const attachmentNumbers = (present: AttachmentsPresent) => {
  const { hasIndicators, hasRanking, hasMatters, hasAdjustments } = present;
  const printed = [true, hasIndicators, true, true, hasRanking, hasMatters, hasAdjustments, true];
  const numberOf = (place: number): number => printed.slice(0, place + 1).filter(Boolean).length;
  return {
    指标: numberOf(1),
    报送: numberOf(2),
    单位: numberOf(3),
    排名: numberOf(4),
    协调: numberOf(5),
    调整: numberOf(6),
    附图: numberOf(7),
  };
};

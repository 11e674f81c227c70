namespace Line.Messaging.Tests.Conformance;

/// <summary>The operations that the library has no method for, each with its reason.</summary>
internal static class UncalledOperations
{
    private const string Coupon = "Coupons are for shops.";
    private const string Membership = "Paid memberships are not part of study groups.";
    private const string Aggregation = "LINE gives no figures below 20 users, so units tell small groups nothing.";
    private const string Narrowcast = "Its audiences and demographic filters need more friends than a study group has.";
    private const string NotNeeded = "SessionBot does without it.";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["narrowcast"] = Narrowcast,
        ["getNarrowcastProgress"] = Narrowcast,
        ["validateNarrowcast"] = Narrowcast,
        ["getAggregationUnitUsage"] = Aggregation,
        ["getAggregationUnitNameList"] = Aggregation,
        ["markMessagesAsRead"] = "For partners only; markMessagesAsReadByToken is for everybody.",
        ["pushMessagesByPhone"] = "For partners only.",
        ["getPNPMessageStatistics"] = "For partners only.",
        ["getMembershipSubscription"] = Membership,
        ["getMembershipList"] = Membership,
        ["getJoinedMembershipUsers"] = Membership,
        ["listCoupon"] = Coupon,
        ["createCoupon"] = Coupon,
        ["getCouponDetail"] = Coupon,
        ["closeCoupon"] = Coupon,
        ["issueChannelToken"] = NotNeeded,
        ["verifyChannelToken"] = NotNeeded,
        ["revokeChannelToken"] = NotNeeded,
    };
}

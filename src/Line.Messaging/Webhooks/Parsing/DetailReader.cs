namespace Line.Messaging.Webhooks;

internal static class DetailReader
{
    public static Postback Postback(Members members) =>
        new(members.RequiredText("data"), members.Object("params") is { } picked ? Params(picked) : null);

    public static Beacon Beacon(Members members)
    {
        var type = members.RequiredText("type") switch
        {
            "enter" => BeaconType.Enter,
            "banner" => BeaconType.Banner,
            "stay" => BeaconType.Stay,
            "leave" => BeaconType.Leave,
            _ => BeaconType.Unknown,
        };
        return new Beacon(members.RequiredText("hwid"), type, members.Text("dm"));
    }

    public static Link Link(Members members)
    {
        var result = members.RequiredText("result") switch
        {
            "ok" => LinkResult.OK,
            "failed" => LinkResult.Failed,
            _ => LinkResult.Unknown,
        };
        return new Link(result, members.RequiredText("nonce"));
    }

    public static Membership Membership(Members members)
    {
        var type = members.RequiredText("type") switch
        {
            "joined" => MembershipChange.Joined,
            "left" => MembershipChange.Left,
            "renewed" => MembershipChange.Renewed,
            _ => MembershipChange.Unknown,
        };
        return new Membership(type, members.RequiredInteger("membershipId"));
    }

    public static Module Module(Members members)
    {
        var type = members.RequiredText("type") switch
        {
            "attached" => ModuleChange.Attached,
            "detached" => ModuleChange.Detached,
            _ => ModuleChange.Unknown,
        };
        return new Module(type, members.RequiredText("botId"), members.Texts("scopes"), members.Text("reason"));
    }

    private static PostbackParams Params(Members members) => new(
        members.Text("date"),
        members.Text("time"),
        members.Text("datetime"),
        members.Text("newRichMenuAliasId"),
        members.Text("status"));
}

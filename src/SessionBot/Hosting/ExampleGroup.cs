using LineSimulator;

namespace SessionBot.Hosting;

/// <summary>The study group that runs against the simulator when none is configured.</summary>
internal static class ExampleGroup
{
    public const string Key = "example";

    public const string OrganizerCode = "unei-2026";

    /// <summary>What the simulator's page tells a newcomer to write.</summary>
    public static readonly IReadOnlyList<string> Hints =
    [
        "メンバー：自分の地域のボタンを押し、「質問：予算はいくらですか」や「報告する」と送ります。",
        $"運営：「運営登録 {OrganizerCode}」と送ると運営になり、「運営」で使える言葉が分かります。",
    ];

    private static readonly string[] Regions = ["みなと町", "あおば市", "かわかみ村", "ひかり町", "もりの市", "すなはま町", "ゆきみ市ほか"];

    /// <summary>Its settings, in the form of any other group's.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings(SimulatorOptions simulator, Uri address)
    {
        const string at = $"StudyGroups:{Key}";
        yield return new($"{at}:Name", "みらい暮らし自治体研究会");
        foreach (var (ordinal, region) in Regions.Index())
        {
            yield return new($"{at}:Regions:{ordinal}", region);
        }

        yield return new($"{at}:OrganizerCode", OrganizerCode);
        yield return new($"{at}:Line:ChannelSecrets:0", simulator.ChannelSecret);
        yield return new($"{at}:Line:ChannelAccessToken", simulator.ChannelAccessToken);
        yield return new($"{at}:Line:BotUserId", simulator.BotUserId);
        yield return new($"{at}:Line:Login:ChannelId", simulator.LoginChannelId);
        yield return new($"{at}:Line:Login:ChannelSecret", simulator.LoginChannelSecret);
        yield return new($"{at}:Line:Login:Authority", address.ToString());
        yield return new($"{at}:Line:ApiBase", address.ToString());
        yield return new($"{at}:Line:DataBase", address.ToString());
    }
}

using System.Globalization;
using LineSimulator;
using SessionBot.Features.Sessions;

namespace SessionBot.Hosting;

/// <summary>The study group that runs against the simulator when none is configured.</summary>
internal static class ExampleGroup
{
    public const string Key = "example";

    public const string OrganizerCode = "unei-2026";

    private static readonly string[] Regions = ["みなと町", "あおば市", "かわかみ村", "ひかり町", "もりの市", "すなはま町", "ゆきみ市ほか"];

    /// <summary>What the simulator's page tells a newcomer to write, in this order: without a session there is nothing to ask or to report.</summary>
    public static IReadOnlyList<string> Hints(DateTimeOffset now) =>
    [
        $"運営になる人：「運営登録 {OrganizerCode}」と送ります。",
        $"続けて、次の4行をそのまま送ると研究会が登録されます：「{Plan(now)}」",
        "メンバーになる人：自分の地域のボタンを押します。「報告する」と送ると地域の報告を書けます。",
        "運営：「開始」と送ると研究会が始まります。「運営」で、ほかに何ができるかを見られます。",
        "メンバー：始まったら「予算はいくらですか」のように、聞きたいことをそのまま送ります。",
    ];

    /// <summary>Of a session in a week, whose reports are open.</summary>
    private static string Plan(DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture, $"予定\n第1回 {now.ToOffset(SessionPlan.Tokyo).AddDays(7):yyyy/MM/dd} 15:00-16:30\n内容：窓口の待ち時間を短くする\n講師：そらの町住民課 白石遥");

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

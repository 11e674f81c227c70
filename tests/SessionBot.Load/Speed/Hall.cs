using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Line.Messaging;
using LineSimulator;
using SessionBot.Load.Fire;

namespace SessionBot.Load.Speed;

/// <summary>Study groups with a live session each, whose members ask: no real session has thousands of questions.</summary>
internal sealed class Hall(PlayedLine line)
{
    private const int Groups = 10;
    private const int MembersOfEach = 20;

    private static readonly string Bot = new SimulatorOptions().BotUserId;

    private int _runs;

    /// <summary>Of the channels, one for each group.</summary>
    public static IReadOnlyList<string> Secrets { get; } = [.. Enumerable.Range(0, Groups).Select(group => $"secret-of-hall-{group}")];

    /// <summary>Tells the service of the groups and where LINE is.</summary>
    public void Furnish(ProcessStartInfo service)
    {
        for (var group = 0; group < Groups; group++)
        {
            var at = $"StudyGroups__hall{group}__";
            service.Environment[$"{at}Name"] = $"みらい暮らし研究会{group}";
            service.Environment[$"{at}Regions__0"] = ServiceSettings.Region;
            service.Environment[$"{at}OrganizerCode"] = ServiceSettings.OrganizerCode;
            service.Environment[$"{at}Line__ChannelSecrets__0"] = Secret(group);
            service.Environment[$"{at}Line__ChannelAccessToken"] = $"token-of-hall-{group}";
            service.Environment[$"{at}Line__ApiBase"] = service.Environment[$"{at}Line__DataBase"] = line.Address.ToString();
        }
    }

    /// <summary>Returns when every session is live and every member has a region.</summary>
    public async Task GatherAsync(Uri server, CancellationToken ct)
    {
        foreach (var words in new[] { $"運営登録 {ServiceSettings.OrganizerCode}", SessionPlan.Text(1), "開始" })
        {
            await SayAsync(server, [.. Enumerable.Range(0, Groups).Select(group => (group, 0, words))], ct);
        }

        await SayAsync(
            server, [.. from member in Enumerable.Range(1, MembersOfEach) from @group in Enumerable.Range(0, Groups) select (@group, member, ServiceSettings.Region)], ct);
    }

    /// <summary>Questions of all members in turn, each unique, and the replies to come.</summary>
    public (byte[][] Requests, Replies Replies) Questions(Uri server, int count)
    {
        var run = ++_runs;
        return Requests(server, [.. Enumerable.Range(0, count).Select(
            number => (number % Groups, 1 + (number / Groups % MembersOfEach), $"質問：{run}の{number}番の窓口では、申請の手順をどのように変えましたか。"))]);
    }

    private async Task SayAsync(Uri server, List<(int Group, int Member, string Words)> said, CancellationToken ct)
    {
        _runs++;
        var (requests, replies) = Requests(server, said);
        await ClosedLoop.RunAsync(server, requests, Groups, ct);
        await replies.All.WaitAsync(Patience.Limit, ct);
    }

    private (byte[][] Requests, Replies Replies) Requests(Uri server, List<(int Group, int Member, string Words)> said)
    {
        var replies = line.Await($"R{_runs}", said.Count);
        return ([.. said.Select((one, index) => WebhookLoad.Request(Body(one.Group, one.Member, one.Words, index, replies.Token(index)), Secret(one.Group), server))], replies);
    }

    private byte[] Body(int group, int member, string words, int index, string replyToken) => Encoding.UTF8.GetBytes($$$"""
        {"destination":"{{{Bot}}}","events":[{"type":"message","message":{"type":"text","id":"{{{_runs:D3}}}{{{index:D9}}}","quoteToken":"q3Plxr4AgKd-0123456789abcdefghijklmnop","text":"{{{JsonEncodedText.Encode(words)}}}"},"webhookEventId":"01{{{_runs:D3}}}{{{index:D12}}}","deliveryContext":{"isRedelivery":false},"timestamp":{{{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}}},"source":{"type":"user","userId":"U{{{(group * 1000) + member:D32}}}"},"replyToken":"{{{replyToken}}}","mode":"active"}]}
        """);

    private static string Secret(int group) => Secrets[group];
}

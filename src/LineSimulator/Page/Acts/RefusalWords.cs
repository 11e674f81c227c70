using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Page.Acts;

/// <summary>Says the platform's refusals to people of the page in Japanese; those that no entry knows stay as they are.</summary>
internal sealed partial class RefusalWords : IEndpointFilter
{
    private static readonly (Regex Refusal, string Words)[] Known =
    [
        (FollowsAlready(), "${who}さんは、すでに友だちです。"),
        (DoesNotFollow(), "${who}さんは友だちではありません。先に友だちに追加してください。"),
        (HasBlocked(), "${who}さんはブロック中なので、書けません。先にブロックを解除してください。"),
        (BotIsOut(), "ボットは「${group}」にもういません。"),
        (NotInGroup(), "${who}さんは「${group}」にいません。入っている人を選んでください。"),
        (TakenBack(), "そのメッセージは、すでに取り消されています。"),
        (NoText(), "編集できるのは文字のメッセージだけです。"),
        (NoMessage(), "自分が送ったメッセージではないか、もうありません。"),
        (Empty(), "空のメッセージは送れません。文字を入れてください。"),
        (NoMenu(), "メニューはもう出ていません。画面が新しくなるのを待ってください。"),
        (NoArea(), "メニューが変わりました。新しいメニューから選んでください。"),
        (FewPhotos(), "まとめて送るには、写真を 2 枚以上選んでください。"),
        (NoQuote(), "返信元のメッセージが、このトークにありません。"),
        (NoBot(), "ボットがまだつながっていません。画面の上の欄に webhook のアドレスを入れて「つなぐ」を押してください。"),
    ];

    public static string InJapanese(string refusal)
    {
        foreach (var (pattern, words) in Known)
        {
            if (pattern.Match(refusal) is { Success: true } match)
            {
                return match.Result(words);
            }
        }

        return refusal;
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (SimulatorException refusal)
        {
            throw new SimulatorException(InJapanese(refusal.Message));
        }
    }

    [GeneratedRegex("^(?<who>.+) follows the account already")]
    private static partial Regex FollowsAlready();

    [GeneratedRegex("^(?<who>.+) does not follow the account")]
    private static partial Regex DoesNotFollow();

    [GeneratedRegex("^(?<who>.+) has blocked the account")]
    private static partial Regex HasBlocked();

    [GeneratedRegex("^(?<who>.+) is not in (?<group>.+) \\([CR][0-9a-f]+\\)")]
    private static partial Regex NotInGroup();

    [GeneratedRegex("^The bot is not in (?<group>.+) \\([CR][0-9a-f]+\\) any more")]
    private static partial Regex BotIsOut();

    [GeneratedRegex("^The message \\d+ was taken back")]
    private static partial Regex TakenBack();

    [GeneratedRegex("^The message \\d+ is no text")]
    private static partial Regex NoText();

    [GeneratedRegex("^The chat \\w+ has no message \\w* from ")]
    private static partial Regex NoMessage();

    [GeneratedRegex("^A message needs text")]
    private static partial Regex Empty();

    [GeneratedRegex("^\\w+ sees no rich menu")]
    private static partial Regex NoMenu();

    [GeneratedRegex("^The rich menu \\S+ has no area")]
    private static partial Regex NoArea();

    [GeneratedRegex("^A set of \\d+ photos")]
    private static partial Regex FewPhotos();

    [GeneratedRegex("^The chat \\w+ has no message \\w* to quote")]
    private static partial Regex NoQuote();

    [GeneratedRegex("^The simulator does not know where to send webhooks")]
    private static partial Regex NoBot();
}

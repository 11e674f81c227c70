using SessionBot.Domain;

namespace SessionBot.Features.Members;

/// <summary>
/// What a button sends back: the words that it stands for, and the session that it was shown for. Buttons stay in the chat for
/// ever, and questions are numbered anew in each session: without it, an old button would change another question.
/// </summary>
/// <param name="Session">Null for words that are about no session.</param>
internal sealed record Tap(string Says, SessionId? Session)
{
    private const char Separator = '\n';

    /// <summary>At most 300 characters, as LINE takes them.</summary>
    public string ToData() => Session is { } session ? $"{Says}{Separator}{session.Value:N}" : Says;

    /// <summary>The tap, or null when no button of ours sends this.</summary>
    public static Tap? Parse(string data)
    {
        var parts = data.Split(Separator);
        return parts switch
        {
            [var says] when IsPlain(says) => new(says, null),
            [var says, var session] when IsPlain(says) && Guid.TryParseExact(session, "N", out var id) => new(says, new SessionId(id)),
            _ => null,
        };
    }

    /// <summary>No button speaks for a member: what follows a colon would be kept as that member's own words.</summary>
    private static bool IsPlain(string says) => says.Length > 0 && !says.Any(letter => char.IsControl(letter) || letter is ':' or '\uFF1A');
}

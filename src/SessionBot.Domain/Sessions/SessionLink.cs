namespace SessionBot.Domain.Sessions;

/// <summary>An address that opens one page of a session to whoever has it, until an organizer takes it back.</summary>
public sealed class SessionLink
{
    /// <summary>The unguessable end of the address.</summary>
    public required string Key { get; init; }

    public required SessionId SessionId { get; init; }

    public required SessionPage Page { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null while it opens the page. A link that has ended stays, so that its page can say so.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

public enum SessionPage
{
    /// <summary>投影: the question of the moment in large letters.</summary>
    Projector,

    /// <summary>登壇者画面: what a speaker looks at while speaking.</summary>
    Speaker,
}

namespace SessionBot.Domain.Minutes;

/// <summary>Who may read a part of published minutes. Each may also read what is for those before.</summary>
public enum Audience
{
    /// <summary>公開</summary>
    Everyone,

    /// <summary>会員のみ</summary>
    Members,

    /// <summary>非公開: it stays with the organizers.</summary>
    Organizers,
}

using SessionBot.Domain;

namespace SessionBot.Live;

/// <summary>Subjects of the notices that watches of sessions hear.</summary>
internal static class SessionChanges
{
    /// <summary>The subject of the notice that somebody is no organizer any more: it raises no version, and ends what that person has open.</summary>
    public const string OfRoles = "organizers";

    /// <summary>The session's version was raised.</summary>
    public static string Of(SessionId session) => $"session:{session.Value:N}";
}

using SessionBot.Domain;

namespace SessionBot.Live;

/// <summary>The subject of the notice that a session's version was raised.</summary>
internal static class SessionChanges
{
    public static string Of(SessionId session) => $"session:{session.Value:N}";
}

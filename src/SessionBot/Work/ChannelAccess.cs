using System.Collections.Concurrent;

namespace SessionBot.Work;

/// <summary>The channels that LINE takes nothing from, so that whoever operates the service sees it before members ask.</summary>
internal sealed partial class ChannelAccess(ILogger<ChannelAccess> logger)
{
    private readonly ConcurrentDictionary<string, string> _denied = [];

    /// <summary>Group and cause; a group leaves when LINE takes something from it again.</summary>
    public IReadOnlyDictionary<string, string> AllDenied => _denied;

    public void Granted(string group)
    {
        if (_denied.TryRemove(group, out _))
        {
            Log.Granted(logger, group);
        }
    }

    /// <summary>Tells it once, not for every message that waits.</summary>
    public void Denied(string group, string why)
    {
        if (_denied.TryAdd(group, why))
        {
            Log.Denied(logger, group, why);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "LINE takes nothing from the channel of {Group} ({Why}): issue a new access token in the LINE Developers Console, "
            + "set StudyGroups:{Group}:Line:ChannelAccessToken, or check Line:ChannelId and ChannelSecrets, and start the service again. Messages wait until then")]
        public static partial void Denied(ILogger logger, string group, string why);

        [LoggerMessage(2, LogLevel.Information, "LINE takes messages from the channel of {Group} again")]
        public static partial void Granted(ILogger logger, string group);
    }
}

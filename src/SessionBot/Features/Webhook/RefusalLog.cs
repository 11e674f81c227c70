namespace SessionBot.Features.Webhook;

/// <summary>Tells operators of refused webhooks, without letting strangers fill their disk.</summary>
internal sealed partial class RefusalLog : IDisposable
{
    private readonly ILogger<RefusalLog> _logger;
    private readonly CountedLine _unsigned;
    private readonly CountedLine _malformed;
    private readonly CountedLine _misdirected;

    public RefusalLog(ILogger<RefusalLog> logger, TimeProvider clock)
    {
        _logger = logger;
        _unsigned = new(clock, count => Log.MoreUnsigned(logger, count));
        _malformed = new(clock, count => Log.MoreMalformed(logger, count));
        _misdirected = new(clock, count => Log.MoreMisdirected(logger, count));
    }

    public void BadSignature()
    {
        if (_unsigned.IsFirst())
        {
            Log.BadSignature(_logger);
        }
    }

    public void Malformed(string fault)
    {
        if (_malformed.IsFirst())
        {
            Log.Malformed(_logger, fault);
        }
    }

    public void WrongDestination(string group)
    {
        if (_misdirected.IsFirst())
        {
            Log.WrongDestination(_logger, group);
        }
    }

    public void Dispose()
    {
        _unsigned.Dispose();
        _malformed.Dispose();
        _misdirected.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook carries no valid signature: check StudyGroups:*:Line:ChannelSecrets if it comes from LINE")]
        public static partial void BadSignature(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "A signed webhook is malformed: {Fault}")]
        public static partial void Malformed(ILogger logger, string fault);

        [LoggerMessage(3, LogLevel.Warning, "A webhook signed by the channel of {Group} names another destination: check StudyGroups:{Group}:Line:BotUserId")]
        public static partial void WrongDestination(ILogger logger, string group);

        [LoggerMessage(4, LogLevel.Warning, "{Count} more webhooks without a valid signature within a minute")]
        public static partial void MoreUnsigned(ILogger logger, int count);

        [LoggerMessage(5, LogLevel.Warning, "{Count} more malformed webhooks within a minute")]
        public static partial void MoreMalformed(ILogger logger, int count);

        [LoggerMessage(6, LogLevel.Warning, "{Count} more webhooks with another destination within a minute")]
        public static partial void MoreMisdirected(ILogger logger, int count);
    }
}

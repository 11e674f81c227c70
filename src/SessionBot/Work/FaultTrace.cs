using System.Text;
using Line.Messaging;
using Line.Messaging.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// What of an exception may stand in the log: its types, where it came from, and its words only where they never quote what was read.
/// Parsers and formatters quote what they stumble over, and here that is what members write.
/// </summary>
internal static class FaultTrace
{
    public static string Of(Exception exception)
    {
        var trace = new StringBuilder();
        for (var one = exception; one is not null; one = one.InnerException)
        {
            trace.Append(one.GetType().FullName).Append(QuotesNothing(one) ? $": {one.Message}" : "").Append('\n').Append(one.StackTrace).Append('\n');
        }

        return trace.ToString();
    }

    private static bool QuotesNothing(Exception exception) => exception is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException
        or HttpRequestException or OperationCanceledException or ObjectDisposedException or LeaseLostException or NotYetException
        or LineResponseException or LineLimitException or ChannelAccessTokenException or WebhookFormatException;
}

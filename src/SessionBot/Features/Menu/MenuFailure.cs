using System.Net;
using Line.Messaging;

namespace SessionBot.Features.Menu;

/// <summary>LINE did not do what was asked; the message names what, why, and the remedy.</summary>
internal sealed class MenuException : Exception
{
    public MenuException(string message)
        : base(message)
    {
    }

    public MenuException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

internal static class MenuFailure
{
    private const string Again = "run the same command again: it goes on where this one stopped";

    public static async Task<T> OnLineAsync<T>(string doing, Func<Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (Exception exception) when (!ct.IsCancellationRequested && Reason(exception) is { } reason)
        {
            throw new MenuException($"{doing} failed: {reason}.", exception);
        }
    }

    private static string? Reason(Exception exception) => exception switch
    {
        LineResponseException { StatusCode: HttpStatusCode.TooManyRequests } busy =>
            $"too many requests (429); it takes 100 new menus and 100 deletions an hour. Wait{(busy.RetryAfter is { } wait ? $" {wait:hh\\:mm\\:ss}" : " an hour at most")}, then {Again}",
        LineResponseException { StatusCode: HttpStatusCode.Unauthorized } =>
            "the channel access token is not valid (401). Issue a new one in the LINE Developers Console, or give Line:ChannelId for tokens that the service issues itself",
        LineResponseException refusal when (int)refusal.StatusCode >= 500 => $"it is out of order ({(int)refusal.StatusCode}). Wait some minutes, then {Again}",
        LineResponseException refusal =>
            $"it refused ({(int)refusal.StatusCode}{(refusal.ResponseMessage is { } words ? $", {words.Message}" : "")}; request {refusal.RequestId ?? "without id"}). See \"menu show\" for what it has, correct the cause, then {Again}",
        LineLimitException limit => $"{limit.Message} Correct the menu file",
        ChannelAccessTokenException token => $"no channel access token could be had ({token.InnerException?.Message}). Check Line:ChannelId and Line:ChannelSecrets, then {Again}",
        HttpRequestException network => $"the connection failed ({network.Message}). Check the network and Line:ApiBase, then {Again}",
        OperationCanceledException => $"no answer came in time. Wait some minutes, then {Again}",
        _ => null,
    };
}

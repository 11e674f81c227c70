using System.ClientModel;
using System.Globalization;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>A call of a deployment that takes no longer than it may in all: a busy deployment is asked again when it says, as long as there is time.</summary>
internal sealed class PatientCall(TimeSpan longest, TimeProvider clock)
{
    private const int TooManyRequests = 429;
    private const int MostAttempts = 3;
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(2);

    public async Task<TAnswer> RunAsync<TAnswer>(Func<CancellationToken, Task<TAnswer>> ask, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(either.Token);
            }
            catch (ClientResultException e) when (e.Status == TooManyRequests && attempt < MostAttempts)
            {
                await Task.Delay(WaitAsked(e), clock, either.Token);
            }
        }
    }

    /// <summary>Not the message: a provider's error text may quote what it was sent.</summary>
    public static string Fault(Exception e) => e is ClientResultException { Status: > 0 and var status } ? $"HTTP {status}" : e.GetType().Name;

    // https://learn.microsoft.com/azure/ai-services/openai/how-to/quota: retry-after-ms in milliseconds, retry-after in seconds.
    private static TimeSpan WaitAsked(ClientResultException e)
    {
        var headers = e.GetRawResponse()?.Headers;
        return headers?.TryGetValue("retry-after-ms", out var text) == true && double.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds)
            : headers?.TryGetValue("retry-after", out text) == true && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : UsualWait;
    }
}

namespace LineSimulator.Login;

/// <summary>What LINE keeps for the LINE Login channel. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class LoginChannel(SimulatorOptions options, TimeProvider clock)
{
    private const int MaxCallbackUrls = 400;

    private readonly HashSet<string> _callbackUrls = [.. options.LoginCallbackUrls];

    public LoginCodes Codes { get; } = new(clock);

    public LoginSessions Sessions { get; } = new(clock);

    public IdTokens IdTokens { get; } = new(options);

    public bool IsCallbackUrl(string url) => _callbackUrls.Contains(url);

    public void AddCallbackUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            throw new SimulatorException($"\"{url}\" is no absolute URL: give the callback URL with its scheme and host.");
        }

        if (_callbackUrls.Count >= MaxCallbackUrls)
        {
            throw new SimulatorException($"The login channel has {MaxCallbackUrls} callback URLs already: LINE takes no more.");
        }

        _callbackUrls.Add(url);
    }
}

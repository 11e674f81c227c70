using LineSimulator.Chats;

namespace LineSimulator;

/// <content>What an operator sets in LINE's consoles, and what only a stand-in can show.</content>
public sealed partial class LinePlatform
{
    /// <summary>The platform's time. It can be moved forward.</summary>
    public PlatformClock Clock => _state.Clock;

    /// <summary>Recipients that may be pushed to in a calendar month of Japan; null for no limit.</summary>
    public long? QuotaLimit
    {
        get
        {
            lock (_state.Gate)
            {
                return _state.Channel.Quota.Limit;
            }
        }

        set
        {
            lock (_state.Gate)
            {
                _state.Channel.Quota.Limit = value is null or >= 0
                    ? value
                    : throw new SimulatorException($"A quota of {value} recipients cannot be: give 0 or more, or null for no limit.");
            }
        }
    }

    /// <summary>Whether a module talks in the bot's place: events then have the mode <c>standby</c> and no reply token.</summary>
    public bool IsOnStandby
    {
        get
        {
            lock (_state.Gate)
            {
                return _state.Channel.IsOnStandby;
            }
        }

        set
        {
            lock (_state.Gate)
            {
                _state.Channel.IsOnStandby = value;
            }
        }
    }

    /// <summary>The file of a member's message, or null if there is none or it was taken back.</summary>
    public (FileContent File, string MediaType)? FindContent(string messageId)
    {
        lock (_state.Gate)
        {
            return _state.Contents.GetValueOrDefault(messageId) is { IsGone: false } content ? (content.File, content.Kind.MediaType) : null;
        }
    }

    /// <summary>Registers the public half of an assertion signing key, as LINE Developers Console does.</summary>
    /// <param name="jwk">A JSON Web Key: <c>kty</c> RSA, 2048 bits, <c>n</c> and <c>e</c>.</param>
    /// <returns>The <c>kid</c> that assertions must carry.</returns>
    public string RegisterPublicKey(string jwk)
    {
        lock (_state.Gate)
        {
            return _state.Channel.AssertionKeys.Register(jwk);
        }
    }

    /// <summary>Lets LINE Login send people back to this URL too.</summary>
    public void RegisterCallbackUrl(string url)
    {
        lock (_state.Gate)
        {
            _state.Channel.Login.AddCallbackUrl(url);
        }
    }

    /// <summary>The ID token that a LIFF app would have for this user: signed with ES256, unlike that of a web login.</summary>
    /// <param name="issuer">What the app's server expects as <c>iss</c>; see <see cref="SimulatorOptions.LoginIssuer"/>.</param>
    public string IssueLiffIdToken(string userId, string issuer)
    {
        lock (_state.Gate)
        {
            var tokens = _state.Channel.Login.IdTokens;
            return tokens.ForLiff(tokens.Claims(_state.User(userId), issuer, "openid profile", null, _state.Now));
        }
    }
}

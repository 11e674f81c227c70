namespace Line.Messaging;

/// <summary>Keeps a token until shortly before it expires. Callers who come together wait for the same issue.</summary>
internal sealed class CachedToken(Func<CancellationToken, Task<ChannelAccessToken>> issueAsync, TimeProvider clock)
{
    // A tenth of a stateless token's life is a minute and a half: more than a request takes.
    private const int LifePerMargin = 10;

    // A new token that LINE refuses is not the fault of its age, and a channel has only 30 of v2.1.
    private static readonly TimeSpan LeastLife = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Held? _held;
    private Task<Held>? _issue;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var held = Current;
        var now = clock.GetUtcNow();
        if (held is not null && now < held.RenewAt)
        {
            return held.Token;
        }

        try
        {
            return (await IssueAsync(replaced: held, cancellationToken).ConfigureAwait(false)).Token;
        }
        catch (Exception) when (held is not null && clock.GetUtcNow() < held.ExpiresAt && !cancellationToken.IsCancellationRequested)
        {
            // Renewal runs ahead of need, so its failure harms nobody yet. The next call tries again.
            return held.Token;
        }
    }

    /// <summary>Null where the refused token is too new for a newer one to help.</summary>
    public async ValueTask<string?> RenewAsync(string refused, CancellationToken cancellationToken)
    {
        var held = Current;
        if (held is not null && held.Token != refused)
        {
            return held.Token;
        }

        if (held is not null && clock.GetUtcNow() - held.IssuedAt < LeastLife)
        {
            return null;
        }

        return (await IssueAsync(replaced: held, cancellationToken).ConfigureAwait(false)).Token;
    }

    private Held? Current
    {
        get
        {
            lock (_gate)
            {
                return _held;
            }
        }
    }

    // The issue outlives the caller who began it: others wait for it, too. The HttpClient's timeout bounds it.
    private Task<Held> IssueAsync(Held? replaced, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_held is { } other && !ReferenceEquals(other, replaced))
            {
                return Task.FromResult(other);
            }

            _issue ??= RunAsync();
            return _issue.WaitAsync(cancellationToken);
        }
    }

    private async Task<Held> RunAsync()
    {
        // Nothing of the issue runs under the lock.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var issuedAt = clock.GetUtcNow();
            var token = await issueAsync(CancellationToken.None).ConfigureAwait(false);
            var life = TimeSpan.FromSeconds(token.ExpiresIn);
            var held = new Held(token.AccessToken, issuedAt, issuedAt + life - (life / LifePerMargin), issuedAt + life);
            lock (_gate)
            {
                (_held, _issue) = (held, null);
            }

            return held;
        }
        catch
        {
            lock (_gate)
            {
                _issue = null;
            }

            throw;
        }
    }

    private sealed record Held(string Token, DateTimeOffset IssuedAt, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt);
}

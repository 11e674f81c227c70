namespace SessionBot.Hosting;

/// <summary>Section <c>Service</c>.</summary>
public sealed class ServiceOptions
{
    /// <summary>
    /// The address under which people reach the service, such as <c>https://bot.example.jp</c>: links in LINE messages start
    /// with it. Empty: messages carry no links.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <param name="path">From the slash on.</param>
    /// <returns>Null when the public address is not known.</returns>
    internal Uri? AddressOf(string path) => PublicAddress is { } address ? new Uri($"{address.ToString().TrimEnd('/')}{path}") : null;
}

/// <summary>Section <c>Simulator</c>: the LINE platform that runs inside this process when no study group is configured.</summary>
public sealed class LocalSimulatorOptions
{
    /// <summary>The loopback port of the simulator's own address; 0 takes a free one.</summary>
    public int Port { get; set; } = 5081;
}

/// <summary>Section <c>Drafter</c>: what drafts the minutes.</summary>
public sealed class DrafterOptions
{
    /// <summary>The Azure OpenAI endpoint. Empty: the built-in extractive drafter runs alone, without any network.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The name of the chat deployment. Empty: the built-in drafter.</summary>
    public string Deployment { get; set; } = "";

    /// <summary>The name of an embedding deployment of the same resource: with it, similar questions are found in other words too. Empty: by the built-in comparison alone.</summary>
    public string EmbeddingDeployment { get; set; } = "";

    /// <summary>The name of a deployment of whisper of the same resource, by which the verb <c>transcribe</c> writes recordings down.</summary>
    public string AudioDeployment { get; set; } = "";

    /// <summary>From which cosine on two questions are taken for similar, more than 0 and at most 1; what is right depends on the model.</summary>
    public double EmbeddingLikeness { get; set; } = 0.75;

    /// <summary>The resource's key. Empty: the machine's managed identity signs in, which needs the role Cognitive Services OpenAI User on the resource.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Which managed identity signs in, where the machine has several. Empty: its own.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What a million tokens that are sent cost, in any currency; with <see cref="OutputPrice"/> drafts tell their cost.</summary>
    public decimal? InputPrice { get; set; }

    /// <summary>What a million tokens that the model writes cost.</summary>
    public decimal? OutputPrice { get; set; }

    /// <summary>How long one section may take, its retries included, before the extractive sentences stand in.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    internal bool UsesIdentity => ApiKey.Length == 0;
}

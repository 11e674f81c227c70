namespace TestKit.OpenApi;

/// <summary>LINE's official OpenAPI documents, as a judge of requests, responses and webhooks.</summary>
/// <remarks>Immutable once read, for use by many tests at once.</remarks>
public sealed class LineApiDocument
{
    private const string Webhooks = "webhook.yml";
    private const string MessagingApi = "messaging-api.yml";

    // Reading takes a second, so all tests of a process share it. A test that skips for want of the files leaves nothing behind.
    private static readonly Lazy<LineApiDocument> Shared = new(() => new LineApiDocument(), LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly Dictionary<string, SchemaBook> _schemas = [];
    private readonly List<ApiOperation> _operations = [];

    private LineApiDocument()
    {
        var trees = Directory.GetFiles(SharedMaterial.Require("line", "openapi"), "*.yml")
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), YamlTree.Read);
        HasMessageEdited = trees[Webhooks]["components"]!["schemas"]!["Event"]!["discriminator"]!["mapping"]!["messageEdited"] is not null;
        PlatformProse.AddMessageEdited(trees[Webhooks]);
        foreach (var (file, tree) in trees)
        {
            _schemas.Add(file, new SchemaBook(tree));
        }

        var error = _schemas[MessagingApi]["ErrorResponse"];
        foreach (var (file, tree) in trees.Where(tree => tree.Key != Webhooks))
        {
            _operations.AddRange(new OperationReader(file, tree, _schemas[file], error).Read());
        }
    }

    /// <summary>The files' own words about <c>messageEdited</c>, before <see cref="PlatformProse"/> adds it.</summary>
    public bool HasMessageEdited { get; }

    public IReadOnlyList<ApiOperation> Operations => _operations;

    /// <summary>The schemas by file name.</summary>
    public IReadOnlyDictionary<string, SchemaBook> Schemas => _schemas;

    /// <summary>The documents; skips the running test, with the reason, where they are absent.</summary>
    public static LineApiDocument Require()
    {
        SharedMaterial.Require("line", "openapi");
        return Shared.Value;
    }

    /// <summary>The documents, or null where they are absent: for checks that ride along with another test.</summary>
    public static LineApiDocument? Find() => SharedMaterial.Find("line", "openapi") is null ? null : Shared.Value;

    /// <summary>The operation of a request. A path in full words comes before one with a name in braces.</summary>
    public ApiOperation? Find(string method, Uri address, CheckOptions? options = null) => _operations
        .Where(operation => operation.Method == method
            && (options?.AnyHost == true || operation.Hosts.Contains(address.Host))
            && operation.Match(address.AbsolutePath) is not null)
        .MinBy(operation => operation.Path.Count(letter => letter == '{'));

    public IReadOnlyList<ApiFault> Check(ApiRequest request, CheckOptions? options = null) =>
        Find(request.Method, request.Address, options) is { } operation
            ? RequestChecker.Check(request, operation, options ?? CheckOptions.Strict)
            : [NoOperation(request.Method, request.Address)];

    /// <summary>Checks the answer to a request.</summary>
    public IReadOnlyList<ApiFault> Check(string method, Uri address, ApiResponse response, CheckOptions? options = null) =>
        Find(method, address, options) is { } operation
            ? ResponseChecker.Check(response, operation, options ?? CheckOptions.Strict)
            : [NoOperation(method, address)];

    /// <summary>Checks what LINE posts to a bot.</summary>
    public IReadOnlyList<ApiFault> CheckWebhook(ReadOnlyMemory<byte> body, CheckOptions? options = null) =>
        CheckJson(body, Webhooks, "CallbackRequest", options);

    /// <summary>Checks a JSON value by the name of its schema.</summary>
    public IReadOnlyList<ApiFault> CheckJson(ReadOnlyMemory<byte> json, string file, string schema, CheckOptions? options = null) =>
        BodyChecker.CheckJson(json, _schemas[file][schema], options ?? CheckOptions.Strict);

    private static ApiFault NoOperation(string method, Uri address) => new($"{method} {address.AbsolutePath}", $"is no operation of the document on {address.Host}");
}

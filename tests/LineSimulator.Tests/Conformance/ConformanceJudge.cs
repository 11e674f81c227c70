using System.Text;
using TestKit.OpenApi;

namespace LineSimulator.Tests.Conformance;

/// <summary>
/// Judges what goes between the platform and its bot in every test, where LINE's documents lie beside the checkout: each answer,
/// each webhook, and each request that the platform took, since a platform that takes more than LINE hides faults.
/// </summary>
internal sealed class ConformanceJudge
{
    /// <summary>LINE passes over members that it does not know, and the simulator serves all of LINE's hosts.</summary>
    private static readonly CheckOptions Taken = new() { AllowUnknownMembers = true, AnyHost = true };

    private static readonly CheckOptions Given = new() { AnyHost = true };

    private readonly LineApiDocument? _document = LineApiDocument.Find();
    private readonly Lock _gate = new();
    private readonly List<string> _faults = [];
    private readonly List<string> _operations = [];

    /// <summary>Set where a test has the platform take what LINE refuses, with the reason.</summary>
    public string? RequestsAreWrongBecause { get; set; }

    /// <summary>The operations that were answered, in order.</summary>
    public IReadOnlyList<string> Operations
    {
        get
        {
            lock (_gate)
            {
                return [.. _operations];
            }
        }
    }

    public void Judge(ApiRequest request, ApiResponse response)
    {
        if (_document is null || OutsideTheDocument.Has(request))
        {
            return;
        }

        var operation = _document.Find(request.Method, request.Address, Given);
        var faults = operation is not null
            ? _document.Check(request.Method, request.Address, response, Given)
            : response.Status == 404
                ? _document.CheckJson(response.Body, "messaging-api.yml", "ErrorResponse")
                : [new ApiFault("status", $"is {response.Status} at an address that the document does not have")];
        var wasTaken = response.Status < 300 && RequestsAreWrongBecause is null;
        Note($"{response.Status} to {request.Method} {request.Address.PathAndQuery}", faults);
        Note($"{request.Method} {request.Address.PathAndQuery}, which was taken,", wasTaken ? _document.Check(request, Taken) : []);
        lock (_gate)
        {
            _operations.Add(operation?.Id ?? "");
        }
    }

    public void JudgeWebhook(string body) => Note($"the webhook {body}", _document?.CheckWebhook(Encoding.UTF8.GetBytes(body)) ?? []);

    /// <summary>Fails the test that this judge sat in.</summary>
    public void Conclude()
    {
        lock (_gate)
        {
            Assert.True(_faults.Count == 0, string.Join(Environment.NewLine, _faults));
        }
    }

    private void Note(string what, IReadOnlyList<ApiFault> faults)
    {
        lock (_gate)
        {
            _faults.AddRange(faults.Select(fault => $"In {what}: {fault}"));
        }
    }
}

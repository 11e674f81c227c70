using System.Text;
using Line.Messaging.Tests.Messages;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance;

public sealed class ClientConformanceTests(ITestOutputHelper output)
{
    public static IEnumerable<TheoryDataRow<int>> Cases => ClientCases.All.Select((line, index) => new TheoryDataRow<int>(index) { TestDisplayName = $"{line} [{index}]" });

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_request_is_as_LINE_documents_it_and_its_answer_is_understood(int index)
    {
        var call = ClientCases.All[index];
        using var line = new AnsweringLine(LineApiDocument.Require());
        using var http = new HttpClient(line);
        await call.CallAsync(http);

        Assert.Empty(line.Faults);
        Assert.Equal(call.OperationIds, line.Operations);
    }

    [Fact]
    public void Every_method_of_the_client_has_a_case()
    {
        var methods = typeof(ILineMessagingClient).GetInterfaces().Append(typeof(ILineMessagingClient)).SelectMany(type => type.GetMethods());
        var covered = ClientCases.All.Select(line => line.Method).ToHashSet();
        Assert.Empty(methods.Where(method => !covered.Contains(method)).Select(method => $"{method}: add a line to ClientCases."));
    }

    [Fact]
    public void Every_operation_of_LINE_is_called_or_has_a_reason_not_to_be()
    {
        var called = ClientCases.All.SelectMany(line => line.OperationIds).ToHashSet();
        var operations = LineApiDocument.Require().Operations
            .Where(operation => operation.File is "messaging-api.yml" or "channel-access-token.yml")
            .Select(operation => operation.Id)
            .ToList();
        output.WriteLine($"{operations.Count} operations: {operations.Count(called.Contains)} called, {operations.Count(UncalledOperations.All.ContainsKey)} not");

        Assert.Equal(operations.Order(), called.Concat(UncalledOperations.All.Keys).Order());
    }

    [Fact]
    public void Every_sample_of_a_message_is_as_LINE_documents_it()
    {
        var document = LineApiDocument.Require();
        Assert.All(
            Samples.All.Select(sample => LineMessageJson.Serialize(sample.Message)),
            json => Assert.Empty(document.CheckJson(Encoding.UTF8.GetBytes(json), "messaging-api.yml", "Message")));
    }
}

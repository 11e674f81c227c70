using System.Linq.Expressions;
using System.Reflection;

namespace Line.Messaging.Tests.Conformance;

/// <summary>One call of the client and the operations that it must be, in order.</summary>
/// <param name="Name">The called method, for the test's name.</param>
/// <param name="Method">The method of <see cref="ILineMessagingClient"/>; null for a call of something else in the library.</param>
public sealed record ClientCase(IReadOnlyList<string> OperationIds, string Name, MethodInfo? Method, Func<HttpClient, Task> CallAsync)
{
    /// <summary>A call of the client. The expression tells which overload is covered, so optional arguments are written out.</summary>
    /// <param name="next">The second operation of a method that makes two requests.</param>
    public static ClientCase Of(string operationId, Expression<Func<ILineMessagingClient, Task>> call, string? next = null)
    {
        var method = (call.Body as MethodCallExpression)?.Method
            ?? throw new ArgumentException($"{call} is more than the call of one method: prepare its arguments outside.");
        var compiled = call.Compile();
        IReadOnlyList<string> operations = next is null ? [operationId] : [operationId, next];
        return new ClientCase(operations, method.Name, method, http => compiled(new LineMessagingClient(http, "token")));
    }

    /// <summary>A call of a class beside the client, such as the source of its tokens.</summary>
    public static ClientCase Beside(string operationId, string name, Func<HttpClient, Task> call) => new([operationId], name, null, call);

    public override string ToString() => $"{string.Join(", ", OperationIds)}: {Name}";
}

using System.Net;
using Microsoft.AspNetCore.Http;

namespace Line.Messaging.Tests.Client;

public sealed class TooManyRequestsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("limited", 200, 200, 1, TooManyRequestsKind.MonthlyQuota)]
    [InlineData("limited", 200, 170, 31, TooManyRequestsKind.MonthlyQuota)]
    [InlineData("limited", 200, 170, 30, TooManyRequestsKind.Rate)]
    [InlineData("limited", 200, 200, 0, TooManyRequestsKind.Rate)]
    [InlineData("limited", 30_000, 30_000, 1, TooManyRequestsKind.MonthlyQuota)]
    [InlineData("limited", 50_000, 50_000, 1, TooManyRequestsKind.AdditionalCap)]
    [InlineData("none", null, 1_000_000, 500, TooManyRequestsKind.Rate)]
    public async Task The_figures_tell_an_exhausted_month_from_a_rate(string type, int? limit, int used, int recipients, TooManyRequestsKind expected)
    {
        await using var line = await StartAsync("Wait", type, limit, used);
        var diagnosis = await DiagnoseAsync(line, recipients);
        Assert.Equal((expected, limit, used), (diagnosis.Kind, diagnosis.Quota.Value, diagnosis.Consumption));
        Assert.Equal(expected is TooManyRequestsKind.MonthlyQuota or TooManyRequestsKind.AdditionalCap, diagnosis.IsExhausted);
        Assert.Equal(TimeSpan.FromSeconds(30), diagnosis.RetryAfter);
    }

    [Fact]
    public async Task Words_about_the_month_do_not_stand_against_the_figures()
    {
        await using var line = await StartAsync("You have reached your monthly limit.", "limited", 200, 10);
        Assert.Equal(TooManyRequestsKind.Rate, (await DiagnoseAsync(line, 1)).Kind);
    }

    [Theory]
    [InlineData("You have reached your monthly limit.", TooManyRequestsKind.MonthlyQuota)]
    [InlineData("The API rate limit has been exceeded. Try again later.", TooManyRequestsKind.Rate)]
    [InlineData("Too many concurrent requests", TooManyRequestsKind.Concurrency)]
    [InlineData("Wait", TooManyRequestsKind.Unknown)]
    public async Task Words_are_a_hint(string words, TooManyRequestsKind expected)
    {
        await using var line = await StartAsync(words, "limited", 200, 10);
        Assert.Equal(expected, (await RefusedAsync(line)).TooManyRequestsHint);
    }

    [Fact]
    public async Task Another_refusal_has_no_hint_and_asks_for_no_figures()
    {
        await using var line = await FakeLine.StartAsync(400, """{"message":"You have reached your monthly limit."}""");
        var refusal = await RefusedAsync(line);
        Assert.Null(refusal.TooManyRequestsHint);
        await Assert.ThrowsAsync<ArgumentException>(() => line.Client.DiagnoseTooManyRequestsAsync(refusal, 1, Cancelled));
        Assert.Single(line.Requests);
    }

    private static async Task<TooManyRequestsDiagnosis> DiagnoseAsync(FakeLine line, long recipients) =>
        await line.Client.DiagnoseTooManyRequestsAsync(await RefusedAsync(line), recipients, Cancelled);

    private static Task<LineResponseException> RefusedAsync(FakeLine line) =>
        Assert.ThrowsAsync<LineResponseException>(() => line.Client.PushMessageAsync("U1", [new TextMessage("あ")], null, Cancelled));

    private static Task<FakeLine> StartAsync(string words, string type, int? limit, int used) => FakeLine.StartAsync(async context =>
    {
        switch (context.Request.Path.Value)
        {
            case "/v2/bot/message/quota":
                await context.Response.WriteAsync($$"""{"type":"{{type}}"{{(limit is null ? "" : $",\"value\":{limit}")}}}""");
                break;
            case "/v2/bot/message/quota/consumption":
                await context.Response.WriteAsync($$"""{"totalUsage":{{used}}}""");
                break;
            default:
                context.Response.StatusCode = (int)HttpStatusCode.TooManyRequests;
                context.Response.Headers.RetryAfter = "30";
                await context.Response.WriteAsync($$"""{"message":"{{words}}"}""");
                break;
        }
    });
}

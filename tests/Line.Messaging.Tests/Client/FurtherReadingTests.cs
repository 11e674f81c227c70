using System.Net;
using System.Text.Json;

namespace Line.Messaging.Tests.Client;

public sealed class FurtherReadingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_people_tell_the_next_page()
    {
        await using var line = await FakeLine.StartAsync(200, """{"memberIds":["U1","U2"],"userIds":["U3"],"next":"n"}""");
        var members = await line.Client.GetGroupMemberIdsAsync("C1", null, Cancelled);
        Assert.Equal(["U1", "U2"], members.MemberIds);
        Assert.Equal("n", members.Next);
        var followers = await line.Client.GetFollowerIdsAsync(cancellationToken: Cancelled);
        Assert.Equal(["U3"], followers.UserIds);
        Assert.Equal("n", followers.Next);
    }

    [Theory]
    [InlineData("ready", NumberOfSentMessagesStatus.Ready)]
    [InlineData("unready", NumberOfSentMessagesStatus.Unready)]
    [InlineData("out_of_service", NumberOfSentMessagesStatus.OutOfService)]
    [InlineData("unavailable_for_privacy", NumberOfSentMessagesStatus.UnavailableForPrivacy)]
    [InlineData("later", NumberOfSentMessagesStatus.Unknown)]
    public async Task The_number_of_sent_messages_has_a_status(string status, NumberOfSentMessagesStatus expected)
    {
        await using var line = await FakeLine.StartAsync(200, $$"""{"status":"{{status}}","success":12}""");
        Assert.Equal(new NumberOfSentMessages(expected, 12), await line.Client.GetNumberOfSentPushMessagesAsync(new DateOnly(2026, 9, 1), Cancelled));
    }

    [Theory]
    [InlineData("processing", TranscodingStatus.Processing)]
    [InlineData("succeeded", TranscodingStatus.Succeeded)]
    [InlineData("failed", TranscodingStatus.Failed)]
    [InlineData("paused", TranscodingStatus.Unknown)]
    public async Task The_transcoding_has_a_status(string status, TranscodingStatus expected)
    {
        await using var line = await FakeLine.StartAsync(200, $$"""{"status":"{{status}}"}""");
        Assert.Equal(expected, await line.Client.GetContentTranscodingAsync("461", Cancelled));
    }

    [Fact]
    public async Task A_preview_of_an_unsent_image_is_gone()
    {
        await using var line = await FakeLine.StartAsync(410, "{}");
        using var preview = await line.Client.GetContentPreviewAsync("461", Cancelled);
        Assert.IsType<ContentResult.Gone>(preview);
    }

    [Theory]
    [InlineData("OK", WebhookTestReason.OK)]
    [InlineData("COULD_NOT_CONNECT", WebhookTestReason.CouldNotConnect)]
    [InlineData("REQUEST_TIMEOUT", WebhookTestReason.RequestTimeout)]
    [InlineData("ERROR_STATUS_CODE", WebhookTestReason.ErrorStatusCode)]
    [InlineData("UNCLASSIFIED", WebhookTestReason.Unclassified)]
    [InlineData("TEAPOT", WebhookTestReason.Unknown)]
    public async Task A_webhook_test_tells_how_it_went(string reason, WebhookTestReason expected)
    {
        await using var line = await FakeLine.StartAsync(
            200, $$"""{"timestamp":"2026-09-01T10:00:00Z","statusCode":0,"reason":"{{reason}}","detail":"d"}""");
        var test = await line.Client.TestWebhookEndpointAsync(cancellationToken: Cancelled);
        Assert.Equal(new WebhookTest(false, new DateTimeOffset(2026, 9, 1, 10, 0, 0, TimeSpan.Zero), 0, expected, "d"), test);
        Assert.Equal("{}", line.Request.Body);
    }

    [Fact]
    public async Task A_rich_menu_is_read_with_actions_of_any_type()
    {
        await using var line = await FakeLine.StartAsync(
            200,
            """{"richMenuId":"richmenu-1","size":{"width":2500,"height":843},"selected":false,"name":"研究会","chatBarText":"メニュー","areas":[{"bounds":{"x":1,"y":2,"width":3,"height":4},"action":{"type":"richmenuswitch","richMenuAliasId":"b","data":"d"}}]}""");
        var menu = (await line.Client.GetRichMenuAsync("richmenu-1", Cancelled))!;
        Assert.Equal(("richmenu-1", new RichMenuSize(2500, 843), false, "研究会", "メニュー"), (menu.RichMenuId, menu.Size, menu.Selected, menu.Name, menu.ChatBarText));
        var area = Assert.Single(menu.Areas);
        Assert.Equal(new RichMenuBounds(1, 2, 3, 4), area.Bounds);
        using var expected = JsonDocument.Parse("""{"type":"richmenuswitch","richMenuAliasId":"b","data":"d"}""");
        Assert.True(JsonElement.DeepEquals(expected.RootElement, area.Action));
    }

    [Theory]
    [InlineData("ongoing", RichMenuBatchPhase.Ongoing)]
    [InlineData("succeeded", RichMenuBatchPhase.Succeeded)]
    [InlineData("failed", RichMenuBatchPhase.Failed)]
    [InlineData("paused", RichMenuBatchPhase.Unknown)]
    public async Task A_batch_has_a_phase(string phase, RichMenuBatchPhase expected)
    {
        await using var line = await FakeLine.StartAsync(
            200, $$"""{"phase":"{{phase}}","acceptedTime":"2026-09-01T10:00:00Z","completedTime":"2026-09-01T10:01:00Z"}""");
        var progress = (await line.Client.GetRichMenuBatchProgressAsync("request-1", Cancelled))!;
        Assert.Equal((expected, TimeSpan.FromMinutes(1)), (progress.Phase, progress.CompletedTime - progress.AcceptedTime));
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        await using var line = await FakeLine.StartAsync(404, """{"message":"Not found"}""");
        Assert.Null(await line.Client.GetGroupSummaryAsync("C1", Cancelled));
        Assert.Null(await line.Client.GetRoomMemberProfileAsync("R1", "U1", Cancelled));
        Assert.Null(await line.Client.GetWebhookEndpointAsync(Cancelled));
        Assert.Null(await line.Client.GetRichMenuAsync("richmenu-1", Cancelled));
        Assert.Null(await line.Client.GetDefaultRichMenuIdAsync(Cancelled));
        Assert.Null(await line.Client.GetRichMenuIdOfUserAsync("U1", Cancelled));
        Assert.Null(await line.Client.GetRichMenuAliasAsync("main", Cancelled));
        Assert.Null(await line.Client.GetRichMenuBatchProgressAsync("request-1", Cancelled));
        using var image = await line.Client.DownloadRichMenuImageAsync("richmenu-1", Cancelled);
        Assert.IsType<ContentResult.NotFound>(image);
    }

    [Fact]
    public async Task Faults_that_LINE_finds_are_told_as_it_tells_them()
    {
        await using var line = await FakeLine.StartAsync(
            400, """{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}""");
        var faults = await line.Client.ValidateMessagesAsync(ValidationTarget.Push, [new TextMessage("")], Cancelled);
        Assert.Equal([new ErrorDetails("May not be empty", "messages[0].text")], faults);
        Assert.Equal("""{"messages":[{"type":"text","text":""}]}""", line.Request.Body);
    }

    [Fact]
    public async Task A_fault_without_details_is_a_fault()
    {
        await using var line = await FakeLine.StartAsync(400, """{"message":"invalid size"}""");
        Assert.Equal([new ErrorDetails("invalid size")], await line.Client.ValidateRichMenuAsync(RichMenus.Plain, Cancelled));
    }

    [Fact]
    public async Task A_fault_without_words_is_no_answer()
    {
        await using var line = await FakeLine.StartAsync(400, "<html>");
        var exception = await Assert.ThrowsAsync<LineResponseException>(
            () => line.Client.ValidateMessagesWithJsonAsync(ValidationTarget.Reply, ["{}"], Cancelled));
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }
}

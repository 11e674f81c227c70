using SessionBot.Minutes.Checking.Grounding;

namespace SessionBot.Minutes.Tests.Checking;

/// <summary>Where a source has the pairs of signs that a claim is made of.</summary>
public sealed class PlacesOfContent
{
    private const string Source = "窓口改善研修予約増加";

    [Fact]
    public void Neighbours_in_the_order_of_the_source_are_no_turn_and_others_are()
    {
        Assert.Equal(0, Of("窓口", "研修", "増加").Turns);
        Assert.Equal(0.5, Of("研修", "窓口", "増加").Turns);
        Assert.Equal(1, Of("増加", "研修", "窓口").Turns);
    }

    [Fact]
    public void A_pair_that_the_source_does_not_have_stands_between_no_neighbours() => Assert.Equal(0, Of("窓口", "都庁", "増加").Turns);

    [Fact]
    public void The_last_place_tells_how_far_into_the_source_a_claim_gets()
    {
        Assert.Equal(0.4, Of("研修", "窓口").Reach);
        Assert.Equal(0.8, Of("窓口", "増加").Reach);
    }

    [Fact]
    public void Pairs_that_stand_close_together_share_a_stretch_and_far_ones_do_not()
    {
        var apart = "窓口" + new string('を', 40) + "増加";

        Assert.Equal(1, new ContentPlaces(["窓口", "増加"], Source).Closest(4));
        Assert.Equal(0.5, new ContentPlaces(["窓口", "増加"], apart).Closest(4));
        Assert.Equal(1, new ContentPlaces(["窓口", "増加"], apart).Closest(40));
    }

    [Fact]
    public void A_pair_that_the_source_repeats_counts_as_often_as_the_claim_has_it() =>
        Assert.Equal(0.5, new ContentPlaces(["窓口", "都庁"], "窓口窓口窓口").Closest(4));

    [Fact]
    public void A_claim_of_which_the_source_has_nothing_has_no_place_and_one_without_content_fits_anywhere()
    {
        Assert.Equal((0, 0.5, 0), (Of("都庁").Turns, Of("都庁").Reach, Of("都庁").Closest(4)));
        Assert.Equal(1, Of().Closest(4));
    }

    [Fact]
    public void Words_gathered_from_all_over_score_below_the_same_words_as_they_were_said()
    {
        const string Said = "駅前の窓口では相談を受け付けています。図書館では本の予約を始めました。公民館では講座の申込みを電話で受けています。";

        Assert.True(GroundingCheck.Check(Said, "図書館では本の予約を始めました。").Score > GroundingCheck.Check(Said, "公民館では本の相談を始めました。").Score + 0.2);
    }

    private static ContentPlaces Of(params string[] content) => new(content, Source);
}

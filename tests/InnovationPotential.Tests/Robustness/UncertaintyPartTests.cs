using InnovationPotential.Assessments;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Parts that do not fit together, and files that are none.</summary>
public sealed class UncertaintyPartTests
{
    private static readonly StudyFrame Frame = Study.Frame(["A", "B"], [0.75, 0.5], new() { Replications = 100 });

    private static UncertaintyPart Part(int from, int to, StudyFrame? frame = null) =>
        Study.Count(frame ?? Frame, Study.Random(1, 100, 2)[from..to], from);

    private static IEnumerable<string> Problems(params UncertaintyPart[] parts) =>
        FluentActions.Invoking(() => UncertaintyPart.Merge(parts)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Select(d => $"{d.Code} {d.Message}");

    [Fact]
    public void Names_of_units_go_through_the_files_of_parts()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,name,a,b\nX,Xanten,1,8\nY,,4,2\nZ,Zwolle,2,3\n");
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.5));
        UncertaintyPart Part(long from, long to) =>
            UncertaintyPart.Parse(study.RunPart(model, table, from, to, o => o with { Replications = 100 }).ToBytes());

        var merged = UncertaintyPart.Merge([Part(0, 40), Part(40, 100)]);

        merged.ToString().Should().Be(study.Run(model, table, o => o with { Replications = 100 }).ToString());
        merged.ToString().Should().Contain("Xanten").And.Contain("Zwolle");
    }

    [Fact]
    public void Gaps_and_overlaps_are_all_listed() =>
        Problems(Part(80, 90), Part(10, 50), Part(40, 60)).Should().Equal(
            "IP7117 Replications 0 to 10 are in no part.",
            "IP7116 Replications 40 to 50 are in more than one part.",
            "IP7117 Replications 60 to 80 are in no part.",
            "IP7117 Replications 90 to 100 are in no part.");

    [Fact]
    public void Parts_of_different_studies_are_refused()
    {
        var seed = Frame with { Options = Frame.Options with { Seed = 2 } };
        var study = Frame with { Fingerprint = "beef" };
        var scores = Frame with { NominalScores = [0.75, 0.25] };
        Problems(Part(0, 50), Part(50, 60, seed), Part(60, 80, study), Part(80, 100, scores)).Should().Equal(
            "IP7115 The part of replications 50 to 60 differs from that of 0 to 50 in the seed (2 instead of 1).",
            "IP7115 The part of replications 60 to 80 differs from that of 0 to 50 in the study.",
            "IP7115 The part of replications 80 to 100 differs from that of 0 to 50 in nominal scores, ranks or scale.");
    }

    [Fact]
    public void Nothing_cannot_be_merged() => Problems().Should().Equal("IP7114 There is no part to merge.");

    [Fact]
    public void A_part_alone_is_no_result() =>
        FluentActions.Invoking(() => Part(0, 99).ToResult()).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Single().Message.Should().Be("Replications 99 to 100 are in no part.");

    [Fact]
    public void A_part_is_the_same_after_it_was_read()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var frame = Frame with
            {
                Options = Frame.Options with
                {
                    Seed = ulong.MaxValue,
                    Pairwise = true,
                    CentralWeights = true,
                    TopK = [2],
                    Quantiles = [0.1],
                },
                Leaves = ["x"],
                Levels = new LevelRule(Bands.From(BandQuantity.Share, ("low", double.NegativeInfinity),
                    ("high", 0.5)) with
                { Source = "us" }, [new LevelSpan(new ScoreRange(0, 2), 0.25)]),
                Diagnostics = [Diagnostic.Warning("IP4002", "Something.", new Location { Unit = "A", Row = 3 }, "Nothing.")],
            };
            var weights = Enumerable.Repeat<double[]>([1], 100).ToArray();
            var part = Study.Count(frame, Study.Random(1, 100, 2), weights: weights);
            part.Write(path);
            var read = UncertaintyPart.Read(path);
            read.Frame.Should().Be(part.Frame);
            (read.From, read.To, read.Replications, read.Seed, read.StudyFingerprint).Should().Be((0, 100, 100, ulong.MaxValue, "cafe"));
            read.ToBytes().Should().Equal(part.ToBytes());
            read.ToResult().ToJson().Should().Be(part.ToResult().ToJson());
            read.ToString().Should().Be("replications 0 to 100 of 100, seed 18446744073709551615, Study");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Files_that_are_no_parts_are_refused_by_code()
    {
        var bytes = Part(0, 100).ToBytes();
        string Code(byte[] file) =>
            FluentActions.Invoking(() => UncertaintyPart.Parse(file)).Should()
                .Throw<InvalidInputException>().Which.Diagnostics.Single().Code;
        byte[] With(int index, byte value)
        {
            var changed = bytes.ToArray();
            changed[index] = value;
            return changed;
        }

        Code([]).Should().Be(UncertaintyCodes.NotAPart);
        Code("{\"a\": 1}"u8.ToArray()).Should().Be(UncertaintyCodes.NotAPart);
        // Version 2 knew no other node than the root.
        Code(With(8, 3)).Should().Be(UncertaintyCodes.UnknownVersion);
        Code(With(8, 5)).Should().Be(UncertaintyCodes.UnknownVersion);
        Code(bytes[..20]).Should().Be(UncertaintyCodes.Damaged);
        Code(bytes[..^1]).Should().Be(UncertaintyCodes.Damaged);
        Code(With(60, (byte)~bytes[60])).Should().Be(UncertaintyCodes.Damaged);
        FluentActions.Invoking(() => UncertaintyPart.Read("no such file")).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Single().Code.Should().Be(UncertaintyCodes.NotReadable);
    }

    [Fact]
    public void An_empty_range_adds_nothing() =>
        UncertaintyPart.Merge([Part(0, 0), Part(0, 100), Part(100, 100)]).ToJson().Should().Be(Part(0, 100).ToResult().ToJson());

    [Fact]
    public void A_study_that_is_broken_off_is_a_study_of_what_was_counted()
    {
        var scores = Study.Random(1, 100, 2);
        var range = new StudyRange(Frame, 0, 100);
        var tally = range.NewTally();
        var batch = new ReplicationBatch(2, 0) { Count = 32 };
        for (var i = 0; i < 32; i++) (batch.Replications[i], batch.Scores[i], batch.Scores[32 + i]) = (i, scores[i][0], scores[i][1]);
        tally.Add(batch);
        var whole = Study.Count(Frame with { Options = Frame.Options with { Replications = 32 } }, scores[..32]);
        range.BreakOff(32, tally).ToResult().ToJson().Should().Be(whole.ToResult().ToJson());
    }
}

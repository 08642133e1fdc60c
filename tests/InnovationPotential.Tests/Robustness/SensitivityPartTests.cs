using InnovationPotential.Numerics;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Sensitivity analyses of studies that are split into ranges of rows.</summary>
public sealed class SensitivityPartTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("Parts", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100) }))
        .Dimension("in", d => d.Weight(2).Indicator("a").Indicator("b"))
        .Dimension("out", d => d.MinimumCoverage(0.5).Indicator("c").Indicator("d")));

    private static readonly IndicatorTable Table =
        IndicatorTable.ParseCsv("unit,a,b,c,d\nU,1,9,3,\nV,5,4,8,2\nW,9,,1,7\nX,4,2,6,5\nY,7,8,,9\n");

    private static readonly UncertaintyStudy Weights =
        UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());

    private static readonly UncertaintyStudy Choices = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25),
        UncertainFactor.AggregationChoice(Aggregation.Arithmetic, Aggregation.Geometric));

    private static readonly StudyOutput[] Outputs = [StudyOutput.RankShift, StudyOutput.Score("V")];

    private static readonly SensitivityFrame Frame = new()
    {
        Title = "Study",
        Factors = ["x", "z"],
        Outputs = ["y"],
        Options = new() { Rows = 100, Resamples = 10 },
        Fingerprint = "cafe",
        Provenance = Study.Provenance,
    };

    public static TheoryData<int[], bool, SensitivityPoints> Splits => new()
    {
        { [37], false, SensitivityPoints.Sobol },
        { [1, 65], false, SensitivityPoints.Sobol },
        { [1, 65], true, SensitivityPoints.Sobol },
        { [95, 96], true, SensitivityPoints.Random },
        { [64], true, SensitivityPoints.Random },
    };

    [Theory]
    [MemberData(nameof(Splits))]
    public void Parts_in_any_order_make_the_single_run_to_the_byte(int[] cuts, bool choices, SensitivityPoints points)
    {
        var study = choices ? Choices : Weights;
        SensitivityOptions Configure(SensitivityOptions o) => o with
        {
            Rows = 200,
            Seed = 7,
            Points = points,
            SecondOrder = true,
            Dummy = true,
            Resamples = 30,
        };
        var single = study.Sensitivity(Model, Table, Outputs, o => Configure(o) with { DegreeOfParallelism = 1 });
        int[] bounds = [0, .. cuts, 200];
        var threads = 0;
        SensitivityPart[] parts =
        [
            .. bounds.Zip(bounds.Skip(1),
                (from, to) =>
                    study.SensitivityPart(Model, Table, from, to, Outputs, o => Configure(o) with { DegreeOfParallelism = ++threads }))
                .Select(part => SensitivityPart.Parse(part.ToBytes())),
        ];
        foreach (var order in (SensitivityPart[][])[parts, [.. parts.Reverse()], [.. parts.Skip(1), parts[0]]])
        {
            var merged = SensitivityPart.Merge(order);
            merged.ToJson().Should().Be(single.ToJson());
            merged.Should().Be(single);
        }

        single.Main.Variance.Should().BePositive();
        single.Outputs.Should().OnlyContain(o => o.Failed == 0 && o.Pairs.Count == 1);
    }

    [Fact]
    public void A_part_says_what_it_is_a_part_of()
    {
        var part = Weights.SensitivityPart(Model, Table, 3, 40, Outputs, o => o with { Rows = 64, Seed = 5, DegreeOfParallelism = 2 });
        (part.From, part.To, part.Rows, part.Seed).Should().Be((3, 40, 64, 5));
        part.Factors.Should().Equal(Weights.Factors.Select(f => f.Name));
        part.Outputs.Should().Equal("mean rank shift", "score of V");
        part.Options.Should().Be(new SensitivityOptions { Rows = 64, Seed = 5 });
        part.StudyFingerprint.Should().Be(Weights.RunPart(Model, Table, 0, 1).StudyFingerprint);
        part.ToString().Should().Be("rows 3 to 40 of 64, seed 5, Parts");
    }

    [Fact]
    public void The_warnings_of_a_study_come_with_its_parts()
    {
        var complete = IndicatorTable.ParseCsv("unit,a,b,c,d\nU,1,9,3,4\nV,5,4,8,2\n");
        var part = Weights.SensitivityPart(Model, complete, 0, 64, configure: o => o with { Rows = 64, Resamples = 0 });
        part.Diagnostics.Select(d => d.Code).Should().Equal(RobustnessCodes.NoEffect);
        SensitivityPart.Parse(part.ToBytes()).Diagnostics.Should().Equal(part.Diagnostics);
        part.ToResult().ToJson().Should()
            .Be(Weights.Sensitivity(Model, complete, configure: o => o with { Rows = 64, Resamples = 0 }).ToJson());
    }

    [Fact]
    public void An_analysis_is_continued_by_further_rows()
    {
        SensitivityPart Part(int from, int to, int rows) =>
            Weights.SensitivityPart(Model, Table, from, to, configure: o => o with { Rows = rows, Resamples = 20 });
        SensitivityPart.Merge([Part(0, 64, 64), Part(64, 256, 256)]).ToJson().Should()
            .Be(Weights.Sensitivity(Model, Table, configure: o => o with { Rows = 256, Resamples = 20 }).ToJson());
    }

    [Fact]
    public void Ranges_outside_the_analysis_are_refused()
    {
        Action Part(long from, long to) => () => Weights.SensitivityPart(Model, Table, from, to, configure: o => o with { Rows = 64 });
        foreach (var part in (Action[])[Part(-1, 3), Part(3, 3), Part(4, 3), Part(0, 65)])
            part.Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Weights.SensitivityPart(Model, Table, 0, 1, [StudyOutput.Score("Q"), StudyOutput.Rank("R")])).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().HaveCount(2);
    }

    [Fact]
    public void Canceling_ends_the_evaluation_and_the_estimation()
    {
        var canceled = new CancellationToken(true);
        FluentActions.Invoking(() => Weights.SensitivityPart(Model, Table, 0, 64, control: new StudyControl { Cancellation = canceled }))
            .Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => SensitivityPart.Merge([Whole()], canceled)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Gaps_and_overlaps_are_all_listed() =>
        Problems(Empty(80, 90), Empty(10, 50), Empty(40, 60)).Should().Equal(
            "IP7504 Rows 0 to 10 are in no part.",
            "IP7504 Rows 40 to 50 are in more than one part.",
            "IP7504 Rows 60 to 80 are in no part.",
            "IP7504 Rows 90 to 100 are in no part.");

    [Fact]
    public void Parts_of_different_analyses_are_refused() =>
        Problems(
            Empty(0, 10),
            Empty(10, 20, Frame with { Options = Frame.Options with { Seed = 2 } }),
            Empty(20, 30, Frame with { Fingerprint = "beef", Provenance = Study.Provenance with { DataFingerprint = "cc" } }),
            Empty(30, 40, Frame with { Factors = ["x", "z", "w"], Outputs = ["y", "v"] }),
            Empty(40, 50, Frame with { Options = Frame.Options with { SecondOrder = true } }),
            Empty(50, 90, Frame with { Diagnostics = [Diagnostic.Warning("IP7006", "Something.")] })).Should().Equal(
            "IP7504 The part of rows 10 to 20 differs from that of 0 to 10 in the seed (2 instead of 1).",
            "IP7504 The part of rows 20 to 30 differs from that of 0 to 10 in the study, model, data or library version.",
            "IP7504 The part of rows 30 to 40 differs from that of 0 to 10 in the factors, the outputs.",
            "IP7504 The part of rows 40 to 50 differs from that of 0 to 10 in how indices are estimated.",
            "IP7504 The part of rows 50 to 90 differs from that of 0 to 10 in what was said of the study.",
            "IP7504 Rows 90 to 100 are in no part.");

    [Fact]
    public void Nothing_cannot_be_merged() => Problems().Should().Equal("IP7504 There is no part to merge.");

    [Fact]
    public void A_part_alone_is_no_result() =>
        FluentActions.Invoking(() => Empty(0, 99).ToResult()).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Single().Message.Should().Be("Rows 99 to 100 are in no part.");

    [Fact]
    public void A_part_is_the_same_after_it_was_read()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "part");
        var frame = Frame with
        {
            Options = new()
            {
                Rows = 100,
                Seed = ulong.MaxValue,
                Points = SensitivityPoints.Random,
                FirstOrder = FirstOrderEstimator.Jansen1999,
                SecondOrder = true,
                Dummy = true,
                Resamples = 3,
                Confidence = 0.1,
            },
            Diagnostics = [Diagnostic.Warning("IP7006", "Something.", new Location { Unit = "A", Row = 3 }, "Nothing.")],
        };
        var part = Empty(2, 8, frame);
        double[] awkward = [double.NaN, -0.0, -1e300, 5e-324, 1e306, 0.1];
        for (var c = 0; c < part.Sample.Columns.Count; c++) awkward.Select(v => v * (c + 1)).ToArray().CopyTo(part.Sample.Columns[c], 0);
        File.WriteAllText(path, "what was there before");
        part.Write(path);
        Directory.GetFiles(folder).Should().Equal(path);

        var read = SensitivityPart.Read(path);
        read.Frame.Should().Be(frame);
        (read.From, read.To).Should().Be((2, 8));
        read.Sample.Columns.SelectMany(c => c).Select(BitConverter.DoubleToInt64Bits).Should()
            .Equal(part.Sample.Columns.SelectMany(c => c).Select(BitConverter.DoubleToInt64Bits));
        read.ToBytes().Should().Equal(part.ToBytes());

        FluentActions.Invoking(() => part.Write(Path.Combine(folder, "none", "part"))).Should().Throw<IOException>();
        FluentActions.Invoking(() => part.Write("")).Should().Throw<ArgumentException>();
        Directory.Delete(folder, true);
    }

    [Fact]
    public void Files_that_are_no_parts_are_refused_by_code()
    {
        var bytes = Whole().ToBytes();
        bytes[..12].Should().Equal([.. "INNOPOTS"u8, 4, 0, 0, 0]);
        string Problem(byte[] file)
        {
            var said = FluentActions.Invoking(() => SensitivityPart.Parse(file)).Should()
                .Throw<InvalidInputException>().Which.Diagnostics.Single();
            return $"{said.Code} {said.Message}";
        }

        byte[] With(int index, byte value)
        {
            var changed = bytes.ToArray();
            changed[index] = value;
            return changed;
        }

        var counted = Study.Count(Study.Frame(["A"], [0.5], new() { Replications = 2 }), [[0.5], [0.25]]).ToBytes();
        foreach (var none in (byte[][])[[], bytes[..7], "{\"a\": 1, \"b\": 2}"u8.ToArray(), With(7, (byte)'X')])
            Problem(none).Should().Be("IP7111 This is no part of a sensitivity analysis.");
        Problem(counted).Should().Be("IP7111 This is a part of an uncertainty analysis, not of a sensitivity analysis.");
        Problem(With(8, 2)).Should().StartWith(UncertaintyCodes.UnknownVersion, "version 2 knew no other node than the root");
        Problem(With(8, 3)).Should().StartWith(UncertaintyCodes.UnknownVersion, "version 3 knew no names of units");
        Problem(With(8, 5)).Should().StartWith(UncertaintyCodes.UnknownVersion);
        foreach (var damaged in (byte[][])[bytes[..8], bytes[..20], bytes[..^1], [.. bytes, 0], With(60, (byte)~bytes[60]),
            With(bytes.Length - 1, (byte)~bytes[^1])]) Problem(damaged).Should().StartWith(UncertaintyCodes.Damaged);
        Problem(Empty(0, 101).ToBytes()).Should().StartWith(UncertaintyCodes.Damaged, "it claims rows beyond its analysis");
        FluentActions.Invoking(() => UncertaintyPart.Parse(bytes)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Single().Message.Should()
            .Be("This is a part of a sensitivity analysis, not of an uncertainty analysis.");

        var missing = FluentActions.Invoking(() => SensitivityPart.Read("no such file")).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Single();
        (missing.Code, missing.Location.Path).Should().Be((UncertaintyCodes.NotReadable, "no such file"));
    }

    [Fact]
    public void A_file_tells_what_it_is_a_part_of()
    {
        PartFile.KindOf(Whole().ToBytes()).Should().Be(PartKind.Sensitivity);
        PartFile.KindOf(Study.Count(Study.Frame(["A"], [0.5], new() { Replications = 1 }), [[0.5]]).ToBytes()).Should()
            .Be(PartKind.Uncertainty);
        foreach (var none in (string[])["", "INNOPOT", "INNOPOTX and more", "unit,a,b,c,d"])
            PartFile.KindOf(System.Text.Encoding.UTF8.GetBytes(none)).Should().BeNull();
    }

    private static SensitivityPart Empty(long from, long to, SensitivityFrame? frame = null) =>
        new(frame ?? Frame, (frame ?? Frame).NewSample(from, to));

    private static SensitivityPart Whole()
    {
        var part = Empty(0, 100);
        for (var c = 0; c < part.Sample.Columns.Count; c++)
        {
            for (var row = 0; row < 100; row++) part.Sample.Columns[c][row] = (row * (c + 3)) % 7;
        }

        return part;
    }

    private static IEnumerable<string> Problems(params SensitivityPart[] parts) =>
        FluentActions.Invoking(() => SensitivityPart.Merge(parts)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Select(d => $"{d.Code} {d.Message}");
}

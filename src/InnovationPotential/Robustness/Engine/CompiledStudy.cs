using System.Security.Cryptography;
using System.Text;
using InnovationPotential.Assessments;
using InnovationPotential.Data;

namespace InnovationPotential.Robustness;

/// <summary>
/// A study compiled against a model and a table: every combination of alternatives is fitted, every replication is an evaluation.
/// </summary>
/// <param name="Inputs">The inputs of the factors.</param>
/// <param name="Variants">The combinations of alternatives.</param>
/// <param name="Frame">What the tallies need to know.</param>
/// <param name="Nominal">The assessment without uncertainty.</param>
internal sealed record CompiledStudy(StudyInputs Inputs, StudyVariant[] Variants, StudyFrame Frame, Assessment Nominal)
{
    private const int PilotReplications = 1024;
    private const double WidestAttained = 1e289;

    /// <summary>
    /// The study whose scores are counted on what its first replications attain, with as much again on both sides, where the model
    /// declares no range. These replications are the same for every part of a study, whatever their number.
    /// </summary>
    public CompiledStudy Scaled()
    {
        if (DeclaredScale(Variants) is not null) return this;
        var (low, high) = Attained(Variants) ?? (double.PositiveInfinity, double.NegativeInfinity);
        StudyRun.Look(this, PilotReplications, batch =>
        {
            batch.BlankUncounted();
            foreach (var score in batch.Scores)
            {
                if (double.IsNaN(score)) continue;
                (low, high) = (Math.Min(low, score), Math.Max(high, score));
            }
        });
        if (!(high - low < WidestAttained)) return this;
        (low, high) = WithMargin(low, high);
        return this with { Frame = Frame with { Low = low, High = high } };
    }

    public static CompiledStudy Of(UncertaintyStudy study, IndicatorModel model, IndicatorTable table, UncertaintyOptions options) =>
        OfNodes(study, model, table, options, [options.Node])[0];

    /// <summary>The studies of several nodes: each combination of alternatives is fitted once for all of them.</summary>
    public static CompiledStudy[] OfNodes(UncertaintyStudy study, IndicatorModel model, IndicatorTable table, UncertaintyOptions options,
        IReadOnlyList<string?> nodes)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        List<Diagnostic> found = [.. study.Validate(model), .. options.Validate(), .. nodes.SelectMany(n => ValidateNode(n, model))];
        InvalidInputException.ThrowIfAny(found);
        // Units that are not ranked have no place in the study of ranks.
        found.AddRange(UnitRoles.Validate(model, table).Where(d => d.Code == TableCodes.UnknownUnit));
        (table, model) = (UnitRoles.Learned(model, table), model with { Benchmarks = [], LeftOut = [] });
        var nominal = model.Assess(table);
        var inputs = new StudyInputs(model, study.Factors);
        string?[] below = [.. nodes.Select(n => n == model.Code ? null : n)];
        var variants = SharedWork.Each(options.DegreeOfParallelism, (int)inputs.Combinations,
            v => StudyVariant.Compile(inputs.CaseOf(v, new StudyCase(model, null)), table, model, inputs, below));
        return [.. below.Select((node, n) =>
        {
            StudyVariant[] own = [.. variants.Select(v => v[n])];
            return Assemble(study, nominal, options with { Node = nodes[n] }, node, inputs, own,
                [.. found, .. VariantNotes.Of(own, inputs), .. Notes(study, nominal, own)]);
        })];
    }

    private static CompiledStudy Assemble(UncertaintyStudy study, Assessment nominal, UncertaintyOptions options, string? node,
        StudyInputs inputs, StudyVariant[] variants, List<Diagnostic> found)
    {
        var index = node is null ? 0 : nominal.Plans[0].IndexOf(node);
        var below = nominal.Plans[0].Below(index);
        var table = nominal.Source;
        var rows = RankedRows.Of(nominal, table.Units, table.Periods, node);
        // Scores are counted on the range that all alternatives declare; where there is none, on what the data attain with as much again
        // on both sides.
        var (low, high) = DeclaredScale(variants) ?? (Attained(variants) is { } ends ? WithMargin(ends.Low, ends.High) : (0, 1));
        var frame = new StudyFrame
        {
            Title = node is null ? nominal.Model.Title : $"{nominal.Model.Title}: {nominal.Model.Find(node)!.Title}",
            Units = table.Units,
            Names = table.Names,
            Periods = PeriodTexts.Of(table.Periods).ToEquatableArray(),
            NominalScores = rows.Scores.ToEquatableArray(),
            NominalRanks = rows.Ranks.Select(r => double.IsNaN(r) ? 0 : (int)r).ToEquatableArray(),
            Low = low,
            High = high,
            Leaves = options.CentralWeights
                ? nominal.Model.Indicators.Select(i => i.Code).Where(c => below.Find(c) is not null).ToEquatableArray() : [],
            // Bands cut the scores of the root.
            Levels = node is null ? LevelsOf(nominal, variants) : null,
            Options = options,
            Fingerprint = FingerprintOf(study, nominal, node),
            Provenance = nominal.Provenance,
            FailureReasons = ["No unit has a score.", .. variants.Select(v => v.Failure).OfType<string>().Distinct()],
            Diagnostics = found.ToEquatableArray(),
        };
        return new CompiledStudy(inputs, variants, frame, nominal);
    }

    private static LevelRule? LevelsOf(Assessment nominal, StudyVariant[] variants) =>
        LevelRule.Of(nominal.Model.Bands, nominal.Plans) is { } rule && !(IsOfScores(rule.Bands) && RangesOf(variants).Length > 1)
        && rule.Spans.Any(s => LevelRule.ObstacleOf(rule.Bands.Quantity, s.Range) == LevelObstacle.None) ? rule : null;

    // Bands of scores and shares are cut for one range; those of percentages for any.
    private static bool IsOfScores(Bands bands) => bands.Quantity is BandQuantity.Share or BandQuantity.Score;

    private static EquatableArray<ScoreRange>[] RangesOf(StudyVariant[] variants) =>
        [.. variants.Where(v => v.Failure is null).Select(v => v.Ranges).Distinct()];

    private static (double Low, double High)? DeclaredScale(StudyVariant[] variants)
    {
        var able = Array.FindAll(variants, v => v.Failure is null);
        ScoreRange[] ranges = [.. able.SelectMany(v => v.Ranges)];
        return ranges.Length > 0 && Array.TrueForAll(ranges, r => r.IsBounded && r.High > r.Low) && !Array.Exists(able, v => v.SumsUp)
            ? (ranges.Min(r => r.Low), ranges.Max(r => r.High)) : null;
    }

    private static (double Low, double High)? Attained(StudyVariant[] variants)
    {
        var ends = variants.Where(v => v.Failure is null && double.IsFinite(v.Low) && double.IsFinite(v.High)).ToArray();
        return ends.Length == 0 ? null : (ends.Min(v => v.Low), ends.Max(v => v.High));
    }

    private static (double Low, double High) WithMargin(double low, double high)
    {
        var margin = high > low ? high - low : Math.Max(1, Math.Abs(high));
        return (low - margin, high + margin);
    }

    private static IEnumerable<Diagnostic> Notes(UncertaintyStudy study, Assessment nominal, StudyVariant[] variants)
    {
        var ranges = RangesOf(variants);
        if (ranges.Length > 1)
        {
            yield return Diagnostic.Information(
                RobustnessCodes.MixedRanges,
                $"The alternatives score on different ranges ({string.Join(", ", ranges.SelectMany(r => r).Distinct())}): ranks of "
                    + $"different replications can be compared, scores "
                    + $"cannot.{(nominal.Model.Bands is { } bands && IsOfScores(bands) ? " Levels are not counted." : "")}");
        }

        foreach (var factor in study.Factors.OfType<StatedErrors>())
        {
            foreach (var note in StatedErrorNotes.Of(factor, variants)) yield return note;
        }

        foreach (var factor in study.Factors.OfType<DataFactor>())
        {
            var cells = variants.Max(v => v.Plans.Sum(s => s.Cells.CountOf(factor)));
            if (cells == 0)
                yield return Diagnostic.Warning(RobustnessCodes.NoEffect,
                    $"The factor '{factor.Name}' changes nothing: the table has no cell it concerns.");
            var untold = variants.Max(v => v.Plans.Sum(s => s.Cells.UntoldErrorsOf(factor)));
            if (untold > 0)
                yield return Diagnostic.Warning(RobustnessCodes.NoEffect,
                    Invariant(
                        $"{Counted.Of(untold, "imputed cell stays at its value", "imputed cells stay at their values")}: their method "
                            + $"cannot tell the error to expect."));
        }
    }

    private static IEnumerable<Diagnostic> ValidateNode(string? node, IndicatorModel model)
    {
        if (node is null || model.Find(node) is Dimension) yield break;
        string[] known = [.. model.Nodes.OfType<Dimension>().Select(d => d.Code)];
        yield return Diagnostic.Error(RobustnessCodes.UnknownName, model.Find(node) is null
            ? $"The model has no dimension '{node}' to study." : $"'{node}' is an indicator: a study is of a dimension.",
            new Location { Node = node }, $"{Nearest.DidYouMean(node, known)}It has {string.Join(", ", known)}.");
    }

    private static string FingerprintOf(UncertaintyStudy study, Assessment nominal, string? node)
    {
        var text = string.Join('\n', study.TryToJson() ?? study.ToString(), nominal.Provenance.ModelFingerprint
            ?? nominal.Model.ToString(), nominal.Provenance.DataFingerprint);
        if (node is not null) text += "\n" + node;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

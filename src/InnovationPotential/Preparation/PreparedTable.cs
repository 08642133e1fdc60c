using System.Diagnostics;

namespace InnovationPotential.Preparation;

/// <summary>A table that went through a plan, with the log of every cell that was changed.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Log.Count} changed cells")]
public sealed class PreparedTable
{
    private PreparedTable(IndicatorTable source, IndicatorTable table, EquatableArray<CellChange> log,
        EquatableArray<Diagnostic> diagnostics, EquatableArray<StepSummary> steps)
    {
        Source = source;
        Table = table;
        Log = log;
        Diagnostics = diagnostics;
        Steps = steps;
    }

    /// <summary>The table as it was.</summary>
    public IndicatorTable Source { get; }

    /// <summary>The table as it is now.</summary>
    public IndicatorTable Table { get; }

    /// <summary>Every cell that was changed, in the order of the steps.</summary>
    public EquatableArray<CellChange> Log { get; }

    /// <summary>What was found while applying the steps: exclusions, imputations, what could not be done.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What each step did.</summary>
    public EquatableArray<StepSummary> Steps { get; }

    /// <summary>A line for each step.</summary>
    public override string ToString() => string.Join("\n", Steps);

    /// <summary>The lines of <see cref="ToString"/> above the log as a table, as a self-contained HTML fragment; every text is
    /// encoded.</summary>
    public string ToHtml() => string.Concat(Steps.Select(s => $"<div>{HtmlText.Encode(s.ToString())}</div>\n"))
        + PreparationLog.Table(this).ToHtml();

    /// <summary>The log as a table for a terminal.</summary>
    public string LogText() => PreparationLog.Table(this).ToText();

    /// <summary>
    /// The log as comma-separated values with exact numbers, a row for each changed cell: step, method, unit, period, indicator, before,
    /// after, reliability, expected error and reason. An empty field is a missing value, or nothing to say.
    /// </summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded by an apostrophe.</param>
    public string LogToCsv(bool escapeFormulas = false) => PreparationLog.Csv(Log, Source.Names, escapeFormulas);

    /// <summary>The same log for a table that is completed.</summary>
    internal PreparedTable With(IndicatorTable table) => new(Source, table, Log, Diagnostics, Steps);

    internal static PreparedTable Of(FittedPreparation fitted, IndicatorTable source)
    {
        var log = new List<CellChange>();
        var diagnostics = new List<Diagnostic>();
        var steps = new List<StepSummary>();
        var table = source;
        foreach (var stage in fitted.Stages)
        {
            var editor = Carry(stage, table, fitted.Periods);
            log.AddRange(editor.Log);
            diagnostics.AddRange(editor.Diagnostics);
            steps.Add(new StepSummary(stage.Step.Kind, StepOutcome.Of(stage, editor)) { Scope = stage.Step.Scope });
            table = editor.Build();
        }

        return new PreparedTable(source, table, [.. log], [.. diagnostics], [.. steps]);
    }

    /// <summary>Applies one step: each lesson to its own period, or the only one to all rows.</summary>
    internal static TableEditor Carry(FittedStage stage, IndicatorTable table, EquatableArray<Period> periods)
    {
        var editor = new TableEditor(table, stage.Step.Kind);
        if (stage.Lessons.Count <= 1 || periods.IsEmpty)
        {
            foreach (var lesson in stage.Lessons.Take(1)) lesson.Apply(editor, Range.EndAt(table.RowCount));
            return editor;
        }

        var units = table.Units.Count;
        for (var p = 0; p < table.Periods.Count; p++)
            stage.Lessons[periods.AsSpan().IndexOf(table.Periods[p])].Apply(editor, (p * units)..((p + 1) * units));
        return editor;
    }
}

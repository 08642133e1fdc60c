using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary>What a command assesses by: a model, or a model that was fitted before.</summary>
/// <param name="model">The model.</param>
/// <param name="fitted">The fitted model; null for one that is still to be fitted.</param>
internal sealed class Subject(IndicatorModel model, FittedModel? fitted)
{
    private static readonly string[] Tables = [".csv", ".tsv", ".tab", ".xls"];

    public IndicatorModel Model => model;

    public bool IsFitted => fitted is not null;

    public FittedModel? Fitted => fitted;

    /// <summary>Reads a file that holds either; a fitted model says so by its member <c>format</c>.</summary>
    public static Subject Read(string path)
    {
        ThrowIfTable(path, "the model comes first");
        var (text, problem) = JsonSource.OfFile(path);
        if (text is null) throw new InvalidInputException([problem!]);
        if (!FittedModel.IsFitted(text)) return new Subject(IndicatorModel.ReadJson(path), null);
        var read = FittedModel.Parse(text);
        return new Subject(read.Model, read);
    }

    /// <summary>Refuses the path of a table where a model is asked for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="order">What comes first.</param>
    /// <exception cref="ArgumentException">It is a table's.</exception>
    public static void ThrowIfTable(string path, string order)
    {
        if (!WorkbookPath.TryParse(path, out _, out _) && !Tables.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            return;
        throw new ArgumentException($"'{Path.GetFileName(path)}' is a table; {order}.");
    }

    /// <summary>The subject with a changed model; a fitted one cannot be changed.</summary>
    public Subject With(Func<IndicatorModel, IndicatorModel> change)
    {
        var changed = change(model);
        if (ReferenceEquals(changed, model)) return this;
        return fitted is null
            ? new Subject(changed, null)
            : throw new ArgumentException("The model is fitted already: --benchmarks and --leave-out are for models that are not.");
    }

    /// <summary>The model fitted as the options say: on another table, or on the one to assess; a fitted model as it is.</summary>
    public FittedModel FittedTo(IndicatorTable table, FitScope? scope, Func<IndicatorTable>? reference)
    {
        if (fitted is null) return model.Fit(reference?.Invoke() ?? table, scope);
        return scope is null && reference is null
            ? fitted : throw new ArgumentException("The model is fitted already: --scope and --reference are for models that are not.");
    }
}

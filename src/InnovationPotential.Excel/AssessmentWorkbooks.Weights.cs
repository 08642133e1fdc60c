using InnovationPotential.Data;
using InnovationPotential.Excel;
using InnovationPotential.Models;

namespace InnovationPotential;

public static partial class AssessmentWorkbooks
{
    extension(IndicatorModel model)
    {
        /// <summary>
        /// The model with the weights of the sheet <c>weights</c> of a workbook that <see cref="WorkbookOptions.Formulas"/> made, as they
        /// were changed there.
        /// </summary>
        /// <param name="path">The workbook's path.</param>
        /// <remarks>
        /// Nodes that the sheet does not name keep their weights. Where another rule weighed, such as equal weights, the written weights do
        /// from then on.
        /// </remarks>
        /// <exception cref="InvalidInputException">The workbook or the sheet cannot be read; a node is none of the model's; a weight is
        /// missing, no number, negative or infinite. All problems are carried, with their rows.</exception>
        public IndicatorModel WithWeightsOf(string path)
        {
            ArgumentNullException.ThrowIfNull(model);
            ArgumentException.ThrowIfNullOrEmpty(path);
            var reading = IndicatorTable.TryReadExcel(path, [new Indicator(WeightSheet.WeightColumn) { Scale = MeasurementScale.Interval }],
                o => o with
                {
                    Sheet = WeightSheet.Name,
                    Table = o.Table with { UnitColumn = WeightSheet.NodeColumn, Layout = TableLayout.Wide },
                });
            var table = reading.OrThrow();
            var known = model.Nodes.Select(n => n.Code).ToHashSet(StringComparer.Ordinal);
            var found = new List<Diagnostic>();
            var weights = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (row, node) in table.Units.Index())
            {
                // The header is the first row.
                var place = new Location { File = Path.GetFileName(path), Path = WeightSheet.Name, Row = row + 2, Node = node };
                if (!known.Contains(node))
                    found.Add(Diagnostic.Error(ImportCodes.WeightOfUnknownNode, $"The model has no node '{node}'.", place,
                        "Read the weights into the model the workbook was made of."));
                if (table[node, WeightSheet.WeightColumn].Value is not { } weight)
                    found.Add(
                        Diagnostic.Error(ImportCodes.WeightMissing, "The node has no weight.", place, "Write a weight of 0 or more."));
                else if (!(weight >= 0))
                    found.Add(Diagnostic.Error(ImportCodes.InvalidWeight,
                        FormattableString.Invariant($"The weight {weight} is negative."), place, "Write a weight of 0 or more."));
                else weights[node] = weight;
            }

            InvalidInputException.ThrowIfAny(found);
            return WrittenWeights.In(model, weights);
        }
    }
}

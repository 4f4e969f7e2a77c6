/** The self-check over HTTP, for the operator. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OperatorOnly } from '@golden-thread/service-host';
import type { EmbeddedParts } from '../parts.ts';
import { ImportService } from '../import/import-service.ts';
import { clockFinding, diskFinding, fileFindings, importFindings, readModelFindings, versionFindings } from './doctor.ts';
import { DoctorDto } from './platform.dto.ts';
import { PARTS } from './tokens.ts';

/** `/api/platform/doctor` */
@ApiTags('platform')
@OperatorOnly()
@Controller('api/platform/doctor')
export class DoctorController {
  readonly #parts: EmbeddedParts;
  readonly #imports: ImportService;

  constructor(@Inject(PARTS) parts: EmbeddedParts, @Inject(ImportService) imports: ImportService) {
    this.#parts = parts;
    this.#imports = imports;
  }

  @Get()
  @ApiOperation({ summary: 'Looks at versions, disk, clock, stores, read models and imports, and says what to do.' })
  @ApiOkResponse({ type: DoctorDto })
  async examine(): Promise<DoctorDto> {
    const { folder, files, catalogue, clock } = this.#parts;
    const unfinished = this.#imports.list().filter(({ finishedAt }) => finishedAt === null);
    return {
      findings: [
        ...versionFindings(process.versions),
        await diskFinding(folder),
        clockFinding(clock),
        ...(await fileFindings(folder, files)),
        ...(await readModelFindings(catalogue)),
        ...importFindings(unfinished, this.#imports.running()),
      ],
    };
  }
}
